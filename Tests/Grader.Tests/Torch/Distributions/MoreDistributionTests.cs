using NUnit.Framework;
using static TorchSharp.torch;
using static TorchSharp.torch.distributions;

namespace Grader.Tests.Torch.Distributions;

/// <summary>
/// Distributions whose numbers come from TorchSharp 0.107 on libtorch 2.10, those drawn after the seed 5 too; but for the
/// variance of Exponential, where the package gives the square of the rate.
/// </summary>
internal sealed class MoreDistributionTests
{
    private static readonly Tensor A = tensor(new[] { 0.5, 2 }), B = tensor(new[] { 1.5, 0.7 }), X = tensor(new[] { 0.3, 1.2 });

    private static IEnumerable<TestCaseData> Cases()
    {
        yield return Case("Gamma", Gamma(A, B), X, new()
        {
            ["mean"] = [0.333333333, 2.85714286],
            ["mode"] = [0, 1.42857143],
            ["variance"] = [0.222222222, 4.08163265],
            ["log_prob"] = [-0.217645987, -1.37102833],
            ["entropy"] = [-0.314855178, 1.93389061],
            ["sample"] = [0.0944202153, 4.58178356, 0.00313654574, 1.23331362, 0.132980857, 6.71159932],
        });
        yield return Case("Beta", Beta(A, B), tensor(new[] { 0.3, 0.6 }), new()
        {
            ["mean"] = [0.25, 0.740740741],
            ["mode"] = [0, 1],
            ["variance"] = [0.0625, 0.0519037556],
            ["log_prob"] = [-0.0279337751, -0.0619850971],
            ["entropy"] = [-0.548417295, -0.40499649],
            ["sample"] = [0.0533556228, 0.989157051, 0.048848561, 0.773126866, 0.0768277234, 0.697866965],
        });
        yield return Case("Exponential", Exponential(B), X, new()
        {
            ["mean"] = [0.666666667, 1.42857143],
            ["mode"] = [0, 0],
            ["variance"] = [1 / 2.25, 1 / 0.49],
            ["log_prob"] = [-0.0445348919, -1.19667494],
            ["entropy"] = [0.594534892, 1.35667494],
            ["cdf"] = [0.362371848, 0.568289477],
            ["icdf"] = [0.237783296, 0.509535634],
            ["sample"] = [0.684842808, 0.429682864, 0.298387397, 0.540757211, 0.206270568, 2.72384327],
        });
        yield return Case("HalfNormal", HalfNormal(B), X, new()
        {
            ["mean"] = [1.19682684, 0.558519193],
            ["mode"] = [0, 0],
            ["variance"] = [0.817605512, 0.178056312],
            ["log_prob"] = [-0.651256461, -1.33850416],
            ["entropy"] = [1.13125646, 0.369116409],
            ["cdf"] = [0.158519419, 0.913523735],
            ["icdf"] = [0.5779807, 0.269724326],
            ["sample"] = [0.730171144, 0.422675103, 0.837144345, 0.467266995, 0.296122648, 1.35994843],
        });
        yield return Case("Dirichlet", Dirichlet(tensor(new[] { 0.5, 2, 1.5 })), tensor(new[] { 0.2, 0.3, 0.5 }), new()
        {
            ["mean"] = [0.125, 0.5, 0.375],
            ["mode"] = [0, 0.666666667, 0.333333333],
            ["variance"] = [0.021875, 0.05, 0.046875],
            ["log_prob"] = [0.594349326],
            ["entropy"] = [-1.50684343],
            ["sample"] = [
                0.0253721503, 0.574557686, 0.400070163, 0.00264683751, 0.333250495, 0.664102668, 0.157693376, 0.79049821, 0.051808414],
        });
        yield return Case("Poisson", Poisson(B), tensor(new[] { 0.0, 3 }), new()
        {
            ["mean"] = [1.5, 0.7],
            ["mode"] = [1, 0],
            ["variance"] = [1.5, 0.7],
            ["log_prob"] = [-1.5, -3.5617843],
            ["sample"] = [1, 0, 1, 1, 3, 0],
        });
        yield return Case("Gumbel", Gumbel(A, B), X, new()
        {
            ["mean"] = [1.3658235, 2.40405097],
            ["mode"] = [0.5, 2],
            ["variance"] = [3.70110165, 0.806017693],
            ["log_prob"] = [-1.41476259, -1.63618268],
            ["entropy"] = [1.98268077, 1.22054072],
            ["cdf"] = [0.318978744, 0.0434686729],
            ["icdf"] = [0.221559862, 1.87006127],
            ["sample"] = [1.72079211, 1.7909619, 0.471244972, 1.89927417, 0.0792192329, 3.27914373],
        });
        yield return Case("Cauchy", Cauchy(A, B), X, new()
        {
            ["mean"] = [double.NaN],
            ["mode"] = [0.5, 2],
            ["variance"] = [double.PositiveInfinity],
            ["log_prob"] = [-1.5678166, -1.62362246],
            ["entropy"] = [2.93648936, 2.1743493],
            ["cdf"] = [0.457807537, 0.228810695],
            ["icdf"] = [-0.589813792, 1.49142023],
            ["sample"] = [1.21747932, 1.34165369, -0.201088573, 1.54060328, -0.855302412, 3.38920679],
        });
    }

    [TestCaseSource(nameof(Cases))]
    public void Everything_is_as_in_TorchSharp(Distribution d, Tensor x, Dictionary<string, double[]> expected) => Assert.Multiple(() =>
    {
        foreach (var (what, values) in expected)
            Assert.That(Golden.Flat(Asked(d, x, what)), Is.EqualTo(values).Within(1e-5).Percent.Or.EqualTo(values).Within(2e-8), what);
    });

    [TestCaseSource(nameof(Cases))]
    public void A_larger_batch_has_the_same_means(Distribution d, Tensor x, Dictionary<string, double[]> expected)
    {
        var larger = d.expand(new long[] { 3, d.batch_shape.Length > 0 ? d.batch_shape[0] : 1 });
        var sizes = new long[] { 3, d.batch_shape.Length > 0 ? d.batch_shape[0] : 1 };
        Assert.That(larger.batch_shape, Is.EqualTo(sizes));
        Assert.That(Golden.Flat(larger.mean)[0], Is.EqualTo(expected["mean"][0]).Within(1e-8));
        Assert.That(larger.log_prob(x).shape, Is.EqualTo(sizes));
    }

    [Test]
    public void Exponential_samples_can_be_differentiated_and_gamma_ones_cannot()
    {
        var rate = B.clone().requires_grad_();
        Exponential(rate).rsample(4).sum().backward();
        Assert.That(Golden.Flat(rate.grad!), Is.All.LessThan(0));
        var concentration = A.clone().requires_grad_();
        Assert.Throws<System.Runtime.InteropServices.ExternalException>(() => Gamma(concentration, B).rsample(4).sum().backward());
    }

    private static Tensor Asked(Distribution d, Tensor x, string what)
    {
        manual_seed(5);
        return what switch
        {
            "mean" => d.mean,
            "mode" => d.mode,
            "variance" => d.variance,
            "log_prob" => d.log_prob(x),
            "entropy" => d.entropy(),
            "cdf" => d.cdf(x),
            "icdf" => d.icdf(tensor(0.3)),
            _ => d.sample(3),
        };
    }

    private static TestCaseData Case(string name, Distribution d, Tensor x, Dictionary<string, double[]> expected) =>
        new TestCaseData(d, x, expected).SetArgDisplayNames(name);
}
