namespace TorchSharp.Kernels;

/// <summary>Functions that are computed one number at a time in double precision.</summary>
internal static class OneByOne
{
    public static Map<T, T> Map<T>(Func<double, double> function) where T : unmanaged, INumber<T> => (x, y) =>
    {
        for (var i = 0; i < y.Length; i++)
            y[i] = T.CreateTruncating(function(double.CreateTruncating(x[i])));
    };
}
