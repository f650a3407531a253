// What an imported picture is; Next's own copy of this line is only written when it first runs.
/// <reference types="next/image-types/global" />
