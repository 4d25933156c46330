using FluentAssertions;
using Grader.Contracts;
using Grader.Contracts.Diffusion;
using Grader.Isolation;
using static TorchSharp.torch;

namespace Grader.Tests.Isolation;

/// <summary>Calls every method of a contract once, as a check would, and says how that ended.</summary>
internal static class Probe
{
    private static readonly Dictionary<string, (Type Contract, Action<object> Call)> calls = new()
    {
        [nameof(IPosteriorKl)] = (typeof(IPosteriorKl), subject => Call((IPosteriorKl)subject)),
        [nameof(ILatentMarginal)] = (typeof(ILatentMarginal), subject => Call((ILatentMarginal)subject)),
        [nameof(INegativeElbo)] = (typeof(INegativeElbo), subject => Call((INegativeElbo)subject)),
    };

    /// <returns>The outcome, as an <see cref="Expectation"/> names it, and the message.</returns>
    public static (string Outcome, string Message) Run(IStudentCode code, string contract)
    {
        var (type, call) = calls[contract];
        try
        {
            call(code.Create(type));
            return ("answers", "");
        }
        catch (NotAttemptedException e)
        {
            return ("NotAttempted", e.Message);
        }
        catch (StudentFaultException e)
        {
            return (e.Fault.ToString(), e.Message);
        }
    }

    private static void Call(IPosteriorKl subject)
    {
        double[] means = [1, 2, 3];
        subject.Kl(means, 0.5, means, 1).Should().Be(0);
        means.Should().Equal(1, 2, 3);
        double.IsFinite(subject.Constant(0.5, 1, 3)).Should().BeTrue();
    }

    private static void Call(ILatentMarginal subject)
    {
        subject.WhyIntractable().Should().Be(IntractabilityReason.LatentsMustBeIntegratedOut);
        subject.IntegralDimension(1000, 2).Should().Be(2000);
    }

    private static void Call(INegativeElbo subject)
    {
        var beta = full(10, 0.1);
        var schedule = new NoiseSchedule(beta, 1 - beta, (1 - beta).cumprod(0));
        subject.NegativeElbo((xt, _) => xt * 0, ones(4, 2), schedule, new Ones()).shape.Should().Equal(4);
    }

    private sealed class Ones : INoiseSource
    {
        public Tensor Normal(params long[] shape) => ones(shape);

        /// <summary>A source that takes its time.</summary>
        public Tensor Uniform(params long[] shape)
        {
            Thread.Sleep(250);
            return ones(shape);
        }

        public Tensor Integers(long low, long high, params long[] shape) => full(shape, low, int64);
    }
}
