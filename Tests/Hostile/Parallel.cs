using NUnit.Framework;

// Hand-ins are attacked with beside each other, as a tutor grades them.
[assembly: Parallelizable(ParallelScope.Children)]
[assembly: LevelOfParallelism(2)]
