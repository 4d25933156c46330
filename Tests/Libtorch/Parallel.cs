using NUnit.Framework;

// A test is apart from the others unless it says otherwise: the package frees tensors under calls of other threads.
[assembly: NonParallelizable]
[assembly: LevelOfParallelism(2)]
