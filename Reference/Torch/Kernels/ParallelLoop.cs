namespace TorchSharp.Kernels;

/// <summary>Divides work among threads where there is enough of it.</summary>
internal static class ParallelLoop
{
    /// <summary>For fewer multiply-adds than this per thread, starting the thread takes longer than the work.</summary>
    private const long WorthAThread = 1_000_000;

    /// <summary>How many threads to use for so many multiply-adds.</summary>
    public static int Parts(long multiplyAdds) => (int)Math.Clamp(multiplyAdds / WorthAThread, 1, MatrixMultiply.Threads);

    /// <summary>Runs all pieces of work, on so many threads at a time.</summary>
    public static void Run(int pieces, int threads, Action<int> piece)
    {
        if (threads > 1 && pieces > 1)
        {
            Parallel.For(0, pieces, new ParallelOptions { MaxDegreeOfParallelism = threads }, piece);
            return;
        }

        for (var i = 0; i < pieces; i++)
            piece(i);
    }
}
