using FluentAssertions;
using Grader.Contracts.Diffusion;
using Grader.Isolation;
using NUnit.Framework;

namespace Grader.Libtorch.Workers;

/// <summary>What a worker on the package does, and how it ends.</summary>
internal sealed class WorkerTests
{
    [Test]
    public void The_code_computes_on_the_package()
    {
        using var code = Constant("return typeof(torch).Assembly.GetName().Name == \"TorchSharp\" ? ones(6).sum().item<float>() : 0;");

        Ask(code).Should().Be(6);
        code.Torch.Should().Be("TorchSharp 0.107.0 with libtorch 2.10.0");
    }

    [Test]
    public void The_code_may_use_what_the_managed_engine_lacks()
    {
        using var code = Constant("using var lstm = nn.LSTM(2, 4); return lstm.parameters().Count();");

        Ask(code).Should().Be(4);
    }

    [Test]
    public void One_thread_computes_and_none_collects_beside_it()
    {
        using var code = Constant("return get_num_threads() + (System.Runtime.GCSettings.LatencyMode == 0 ? 0 : 10);");

        Ask(code).Should().Be(1, "the collector's latency mode is Batch, which is 0, where it does not run beside the program");
    }

    /// <summary>Tensors of all sizes, dropped and collected while others are computed with.</summary>
    [Test]
    public void A_worker_holds_for_a_hundred_thousand_calls_with_collections_between()
    {
        const int Calls = 100_000;
        using var code = Constant("""
            var x = arange(dimension, dtype: float64);
            var sum = ((x + 1).sum() - x.reshape(-1, 1).matmul(ones(1, 1, dtype: float64)).sum()).item<double>();
            if (++calls % 50 == 0) GC.Collect(calls % 500 == 0 ? 2 : 0);
            return sum + 1000.0 * (x.shape.Length - 1);
            """);
        var subject = (IPosteriorKl)code.Create(typeof(IPosteriorKl));

        var wrong = Enumerable.Range(1, Calls).Count(call => subject.Constant(1, 1, 1 + call % 100) != 1 + call % 100);

        wrong.Should().Be(0);
    }

    /// <summary>Training steps as networks take them, with everything that they drop left to the collector.</summary>
    [Test]
    public void A_worker_holds_for_ten_thousand_training_steps()
    {
        using var code = Constant("""
            manual_seed(1);
            using var net = nn.Sequential(nn.Linear(2, 32), nn.ReLU(), nn.Linear(32, 1));
            var adam = optim.Adam(net.parameters());
            var last = 0.0;
            for (var step = 0; step < 10_000; step++)
            {
                var x = randn(64, 2);
                var loss = nn.functional.mse_loss(net.forward(x), x.sum(1, keepdim: true));
                adam.zero_grad();
                loss.backward();
                adam.step();
                last = loss.item<float>();
            }
            return last;
            """);

        Ask(code).Should().BeLessThan(0.01);
    }

    /// <summary>Products of the same numbers, 4 bytes further in memory each time.</summary>
    [Test]
    public void Equal_calls_give_equal_numbers_wherever_their_tensors_lie()
    {
        using var code = Constant("""
            manual_seed(1);
            var (x, weights) = (randn(3, 72), randn(192, 72));
            var products = Enumerable.Range(0, 16).Select(offset =>
            {
                var moved = cat([zeros(offset), x.flatten()]).narrow(0, offset, x.numel()).view(3, 72);
                return nn.functional.linear(moved, weights).data<float>().ToArray();
            }).ToArray();
            return products.Count(product => product.SequenceEqual(products[0]));
            """);

        Ask(code).Should().Be(16);
    }

    [Test]
    public void An_error_that_the_library_does_not_throw_is_the_codes_and_shown()
    {
        using var code = Constant("return ones(2, 3).matmul(ones(2, 3)).sum().item<float>();");

        var thrown = FluentActions.Invoking(() => Ask(code)).Should().Throw<StudentFaultException>().Which;

        thrown.Message.Should().Contain("mat1 and mat2 shapes cannot be multiplied (2x3 and 2x3)");
        thrown.Fault.Should().BeOneOf(StudentFault.Crash, StudentFault.Exception);
    }

    [Test]
    public void A_crash_of_native_code_is_told_apart()
    {
        using var code = Constant("return strlen(1);", "[DllImport(\"libc\")] private static extern int strlen(nint text);");

        FluentActions.Invoking(() => Ask(code)).Should().Throw<StudentFaultException>()
            .Which.Fault.Should().Be(StudentFault.NativeCrash);
    }

    [Test]
    public void An_exception_of_the_library_is_the_codes()
    {
        using var code = Constant("return (ones(2) + ones(3)).sum().item<float>();");

        FluentActions.Invoking(() => Ask(code)).Should().Throw<StudentFaultException>()
            .WithMessage("*ExternalException*The size of tensor a (2) must match the size of tensor b (3)*(Answer.cs:10)*");
    }

    private static double Ask(IStudentCode code) => ((IPosteriorKl)code.Create(typeof(IPosteriorKl))).Constant(1, 1, dimension: 3);

    private static IStudentCode Constant(string body, string member = "") => LibtorchHost.Open($$"""
        using System.Runtime.InteropServices;
        using TorchSharp;
        using static TorchSharp.torch;
        public sealed class Answer : Grader.Contracts.Diffusion.IPosteriorKl
        {
            private int calls;
            public double Kl(double[] muTilde, double betaTilde, double[] muTheta, double sigmaSquared) => calls;
            public double Constant(double betaTilde, double sigmaSquared, long dimension)
            {
                {{body}}
            }
            {{member}}
        }
        """);
}
