using System.Numerics;
using NUnit.Framework;
using TorchSharp.Kernels;

namespace Grader.Tests.Torch.Kernels;

public sealed class MatrixMultiplyTests
{
    private static readonly (int M, int K, int N)[] Shapes =
    [
        (0, 3, 4), (3, 4, 0), (3, 0, 4), (1, 1, 1), (1, 64, 64), (2, 3, 5), (5, 7, 11), (6, 4, 32), (7, 5, 33), (12, 193, 64),
        (13, 200, 31), (64, 500, 3), (3, 500, 64), (64, 500, 64), (100, 64, 2), (100, 3, 64), (241, 385, 70), (31, 17, 1030),
        (700, 64, 64), (600, 600, 9),
    ];

    [Test]
    public void A_float_product_equals_the_naive_sum_for_every_shape_and_transposition() => EveryShape<float>(2e-6);

    [Test]
    public void A_double_product_equals_the_naive_sum_for_every_shape_and_transposition() => EveryShape<double>(4e-15);

    [Test]
    public void The_number_of_threads_does_not_change_a_bit()
    {
        var shapes = new[] { (10_000, 64, 64), (64, 10_000, 64), (513, 300, 1025), (10_000, 64, 2), (3, 9_000, 1_031) };
        foreach (var (m, k, n) in shapes)
        {
            var a = Matrix<float>(m * k, 1);
            var b = Matrix<float>(k * n, 2);
            foreach (var transposed in new[] { false, true })
            {
                var one = WithThreads(1, () => Product(a, b, m, k, n, transposed, !transposed));
                var three = WithThreads(3, () => Product(a, b, m, k, n, transposed, !transposed));
                Assert.That(three, Is.EqualTo(one), $"{m}x{k}x{n}");
            }
        }
    }

    private static void EveryShape<T>(double tolerance) where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        foreach (var (m, k, n) in Shapes)
        {
            foreach (var (transposeA, transposeB, rectifies) in Cases())
            {
                var (a, b, row) = (Matrix<T>(m * k, 1), Matrix<T>(k * n, 2), Matrix<T>(rectifies ? n : 0, 3));
                var found = new T[m * n];
                MatrixMultiply.Multiply<T>(a, b, found, m, k, n, transposeA, transposeB, row, rectifies ? Relu.Apply : null);
                for (var i = 0; i < m * n; i++)
                {
                    var sum = Naive(a, b, m, k, n, transposeA, transposeB, i / n, i % n)
                        + (row.Length == 0 ? 0 : double.CreateChecked(row[i % n]));
                    var expected = rectifies ? Math.Max(sum, 0) : sum;
                    var distance = Math.Abs(double.CreateChecked(found[i]) - expected);
                    if (!(distance <= tolerance * Math.Sqrt(k + 1)))
                        Assert.Fail($"{m}x{k}x{n} {transposeA} {transposeB} {rectifies}: element {i} is {found[i]}, not {expected}");
                }
            }
        }
    }

    private static IEnumerable<(bool TransposeA, bool TransposeB, bool Rectifies)> Cases() =>
        Enumerable.Range(0, 8).Select(bits => ((bits & 1) != 0, (bits & 2) != 0, (bits & 4) != 0));

    private static float[] Product(float[] a, float[] b, int m, int k, int n, bool transposeA, bool transposeB)
    {
        var c = new float[m * n];
        MatrixMultiply.Multiply<float>(a, b, c, m, k, n, transposeA, transposeB);
        return c;
    }

    private static T WithThreads<T>(int threads, Func<T> compute)
    {
        var before = MatrixMultiply.Threads;
        try
        {
            MatrixMultiply.Threads = threads;
            return compute();
        }
        finally
        {
            MatrixMultiply.Threads = before;
        }
    }

    private static T[] Matrix<T>(int count, int seed) where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        var state = (uint)seed;
        double Next() => ((state = state * 1664525 + 1013904223) >> 8) / 16777216.0 - 0.5;
        return [.. Enumerable.Range(0, count).Select(_ => T.CreateChecked(Next()))];
    }

    private static double Naive<T>(T[] a, T[] b, int m, int k, int n, bool transposeA, bool transposeB, int i, int j)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        var sum = 0.0;
        for (var p = 0; p < k; p++)
        {
            var (x, y) = (a[transposeA ? p * m + i : i * k + p], b[transposeB ? j * k + p : p * n + j]);
            sum += double.CreateChecked(x) * double.CreateChecked(y);
        }

        return sum;
    }
}
