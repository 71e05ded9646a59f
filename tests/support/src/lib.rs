//! What the suites stand on: a ward with a real server and real files, phones that are real engines, a network that
//! can be cut, a clock that is turned by hand. Here no claim is made; the suites make them.
//!
//! Everything listens on loopback, on any free port, and lives in folders that vanish with the test.

mod chance;
mod clock;
mod desk;
mod device;
mod dump;
mod hostile;
mod line;
mod phone;
mod process;
mod proxy;
mod telling;
mod wait;
mod ward;
mod workbook;

pub use chance::SeededChance;
pub use clock::Clock;
pub use desk::Desk;
pub use device::{Device, paper};
pub use dump::{Cell, cells, occurrences};
pub use hostile::{HostileName, hostile_names};
pub use line::{Errand, Fault, Line};
pub use phone::{Phone, PhoneFile, mend_nothing, visit};
pub use process::{PhoneProcess, ServerProcess, binary, copy_folder};
pub use proxy::{Direction, Proxy, Stop};
pub use telling::{clashes, heads, visits};
pub use wait::until;
pub use ward::Ward;
pub use workbook::{HEAD, Row, TELEPHONE, write_workbook};
