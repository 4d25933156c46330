using NUnit.Framework;

// Fixtures run beside each other. One that changes what all share (the console, the global generator, the number of threads) says
// [NonParallelizable] and runs alone.
[assembly: Parallelizable(ParallelScope.Fixtures)]
