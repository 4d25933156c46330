namespace TorchSharp;

public static partial class torch
{
    /// <summary>How many threads a product of matrices or a convolution may use.</summary>
    public static int get_num_threads() => Kernels.MatrixMultiply.Threads;

    /// <summary>Sets how many threads a product of matrices or a convolution may use. Results do not depend on it.</summary>
    /// <exception cref="ExternalException">The number is not positive.</exception>
    public static void set_num_threads(int num) =>
        Kernels.MatrixMultiply.Threads = num > 0 ? num : throw Errors.Torch($"Expected a positive number of threads, but got {num}");
}
