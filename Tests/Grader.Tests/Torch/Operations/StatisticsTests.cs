using System.Runtime.InteropServices;
using NUnit.Framework;
using static TorchSharp.torch;

namespace Grader.Tests.Torch.Operations;

/// <summary>Statistics, differences and running extremes. Other than obvious numbers come from TorchSharp 0.107.</summary>
internal sealed class StatisticsTests
{
    private static readonly Tensor V = tensor(new[] { 1.0, 4, 2, 7, -3 });
    private static readonly Tensor M = tensor(new[,] { { 1, 4, 2 }, { 7, -3, 0.5 } });
    private static readonly Tensor Whole = tensor(new[] { 3L, 1, 3, 2, 1 });
    private static readonly Tensor Gaps = tensor(new[,] { { 1, double.NaN, 2 }, { 7, -3, double.NaN } });

    private static IEnumerable<TestCaseData> Values()
    {
        yield return Case("diff", diff(V), [3, -2, 5, -10]);
        yield return Case("diff of columns", diff(M, dim: 0), [6, -7, -1.5]);
        yield return Case("diff with ends", diff(V, 1, -1, tensor(new[] { 9.0 }), tensor(new[] { 8.0 })), [-8, 3, -2, 5, -10, 11]);
        yield return Case("diff of truth values", diff(tensor(new[] { true, false, false })), [1, 0]);
        yield return Case("trapezoid", trapezoid(V), [12]);
        yield return Case("trapezoid of wide steps", trapezoid(M, 2.0, 0), [8, 1, 2.5]);
        yield return Case("trapezoid at points", trapezoid(V, tensor(new[] { 0.0, 1, 3, 4, 6 })), [17]);
        yield return Case("histc", histc(V, 4), [1, 1, 2, 1]);
        yield return Case("histc of an interval", histc(V, 4, 0, 4), [0, 1, 1, 1]);
        yield return Case("histc of one value", histc(ones(3), 4), [0, 0, 3, 0]);
        yield return Case("cov", cov(M), [7 / 3.0, -7.25, -7.25, 25.75]);
        yield return Case("cov of a vector", cov(V), [13.7]);
        yield return Case("cov without correction", cov(M, 0), [1.55555556, -4.83333333, -4.83333333, 17.1666667]);
        yield return Case(
            "cov with weights",
            cov(M, 1, tensor(new[] { 1L, 2, 1 }), tensor(new[] { 0.5, 1, 2 })),
            [1.85714286, -4.60714286, -4.60714286, 13.6607143]);
        yield return Case("corrcoef", corrcoef(M), [1, -0.935321672, -0.935321672, 1]);
        yield return Case("nansum", nansum(Gaps), [7]);
        yield return Case("nansum of whole numbers", nansum(Whole), [10]);
        yield return Case("nanmean", nanmean(Gaps), [1.75]);
        yield return Case("nanmean of rows", nanmean(Gaps, 1), [1.5, 2]);
        yield return Case("concatenate", concatenate([V, V]), [1, 4, 2, 7, -3, 1, 4, 2, 7, -3]);
        yield return Case("ravel", ravel(M), [1, 4, 2, 7, -3, 0.5]);
        yield return Case("inner", inner(M, M), [21, -4, -4, 58.25]);
        yield return Case("inner with a number", inner(V, tensor(2.0)), [2, 8, 4, 14, -6]);
        yield return Case("column_stack", column_stack(M, tensor(new[] { 1.0, 2 })), [1, 4, 2, 1, 7, -3, 0.5, 2]);
        yield return Case("dstack", dstack(V, V), [1, 1, 4, 4, 2, 2, 7, 7, -3, -3]);
        yield return Case("row_stack", row_stack(V, V), [1, 4, 2, 7, -3, 1, 4, 2, 7, -3]);
        yield return Case("logical_not_", tensor(new[] { 0.0, 2, 0 }).logical_not_(), [1, 0, 1]);
    }

    private static IEnumerable<TestCaseData> Differentiable()
    {
        yield return new TestCaseData((Func<Tensor, Tensor>)(x => diff(x, dim: 0))).SetArgDisplayNames("diff");
        yield return new TestCaseData((Func<Tensor, Tensor>)(x => trapezoid(x, x.exp()))).SetArgDisplayNames("trapezoid");
        yield return new TestCaseData((Func<Tensor, Tensor>)(x => cov(x, 1, null, x[0].exp()))).SetArgDisplayNames("cov");
        yield return new TestCaseData((Func<Tensor, Tensor>)corrcoef).SetArgDisplayNames("corrcoef");
        yield return new TestCaseData((Func<Tensor, Tensor>)(x => inner(x, x.exp()))).SetArgDisplayNames("inner");
        yield return new TestCaseData((Func<Tensor, Tensor>)(x => cummax(x, 1).values)).SetArgDisplayNames("cummax");
        yield return new TestCaseData((Func<Tensor, Tensor>)(x => nanmean(cat([x, Gaps]), 0))).SetArgDisplayNames("nanmean");
    }

    [TestCaseSource(nameof(Values))]
    public void The_values_are_TorchSharp_s(Tensor actual, double[] expected) =>
        Assert.That(Golden.Flat(actual), Is.EqualTo(expected).Within(1e-7));

    [TestCaseSource(nameof(Differentiable))]
    public void Derivatives_match_central_differences(Func<Tensor, Tensor> function) =>
        Derivatives.MatchDifferences(x => Derivatives.Weighted(function(x)), M, "derivative");

    [Test]
    public void Unique_elements_are_sorted_and_counted()
    {
        var (output, inverse, counts) = unique(Whole, true, true, true);
        Assert.That(Golden.Flat(output, inverse!, counts!), Is.EqualTo(new double[] { 1, 2, 3, 2, 0, 2, 1, 0, 2, 1, 2 }));
        Assert.That(unique(Whole).counts, Is.Null);
    }

    [Test]
    public void Unique_rows_are_sorted_and_counted()
    {
        var (output, inverse, counts) = unique(tensor(new[,] { { 1L, 2 }, { 1, 2 }, { 0, 3 } }), true, true, true, 0);
        Assert.That(output.shape, Is.EqualTo(new long[] { 2, 2 }));
        Assert.That(Golden.Flat(output, inverse!, counts!), Is.EqualTo(new double[] { 0, 3, 1, 2, 1, 1, 0, 1, 2 }));
    }

    [Test]
    public void Running_extremes_are_at_the_last_of_equal_elements_and_stay_NaN()
    {
        var (largest, places) = cummax(Gaps, 1);
        Assert.That(Golden.Flat(largest, places), Is.EqualTo(new[] { 1, double.NaN, double.NaN, 7, 7, double.NaN, 0, 1, 1, 0, 0, 2 }));
        Assert.That(Golden.Flat(cummax(Whole, 0).indices), Is.EqualTo(new double[] { 0, 0, 2, 2, 2 }));
        Assert.That(Golden.Flat(cummin(Whole, 0).indices), Is.EqualTo(new double[] { 0, 1, 1, 1, 4 }));
    }

    /// <summary>The numbers that TorchSharp draws after the same seed.</summary>
    [Test]
    public void Whole_numbers_like_another_tensor_have_its_type()
    {
        manual_seed(1);
        var drawn = randint_like(V, 0, 10);
        Assert.That(drawn.dtype, Is.EqualTo(float64));
        Assert.That(Golden.Flat(drawn), Is.EqualTo(new double[] { 5, 9, 4, 8, 3 }));
    }

    [Test]
    public void What_TorchSharp_refuses_is_refused_in_the_same_way()
    {
        Assert.Throws<NotImplementedException>(() => diff(V, 2));
        Assert.Throws<NotSupportedException>(() => V.div(2, RoundingMode.floor));
        Assert.Throws<ExternalException>(() => histc(Whole, 3));
    }

    private static TestCaseData Case(string name, Tensor actual, double[] expected) =>
        new TestCaseData(actual, expected).SetArgDisplayNames(name);
}
