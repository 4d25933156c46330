namespace TorchSharp.Kernels;

/// <summary>Divides work among threads where it is worth waking them.</summary>
internal static class Work
{
    /// <summary>Fewer multiply-adds than this are done sooner by one thread than a second is woken.</summary>
    private const long WorthAThread = 1_000_000;

    /// <summary>How many threads so many multiply-adds deserve.</summary>
    public static int Parts(long multiplyAdds) => (int)Math.Clamp(multiplyAdds / WorthAThread, 1, MatrixMultiply.Threads);

    /// <summary>Does so many pieces of work, on so many threads at a time.</summary>
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
