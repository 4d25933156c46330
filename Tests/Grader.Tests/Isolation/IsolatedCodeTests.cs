using System.Diagnostics;
using FluentAssertions;
using Grader.Contracts.Diffusion;
using Grader.Isolation;
using Grader.Judging;
using Grader.Judging.Chance;
using Grader.Results;
using NUnit.Framework;
using static TorchSharp.torch;

namespace Grader.Tests.Isolation;

internal sealed class IsolatedCodeTests
{
    private const string Step = """
        using Grader.Contracts.Diffusion;
        using static TorchSharp.torch;
        public sealed class Forward : IForwardProcess
        {
            public Tensor Jump(Tensor x0, Tensor t, Tensor epsilon, NoiseSchedule schedule) => x0 + epsilon * schedule.Beta;
            public Tensor Step(Tensor xPrevious, Tensor t, Tensor epsilon, NoiseSchedule schedule)
            {
                Console.Write("stepping");
                throw new ArithmeticException("at the third line");
            }
        }
        """;

    private const string Swallowing = """
        using Grader.Contracts;
        using Grader.Contracts.Diffusion;
        using static TorchSharp.torch;
        public sealed class Elbo : INegativeElbo
        {
            public Tensor NegativeElbo(NoisePredictor epsilonTheta, Tensor x0, NoiseSchedule schedule, INoiseSource noise)
            {
                for (var i = 0; i < 100; i++)
                {
                    try { epsilonTheta(x0, x0); } catch { }
                }

                return x0;
            }
        }
        """;

    private const string GoingOn = """
        using Grader.Contracts;
        using Grader.Contracts.Diffusion;
        using static TorchSharp.torch;
        public sealed class Elbo : INegativeElbo
        {
            public Tensor NegativeElbo(NoisePredictor epsilonTheta, Tensor x0, NoiseSchedule schedule, INoiseSource noise)
            {
                for (var i = 0; i < 8; i++)
                    new Thread(() => GoOn(epsilonTheta, x0)) { IsBackground = true }.Start();

                return x0;
            }

            private static void GoOn(NoisePredictor epsilonTheta, Tensor x0)
            {
                while (true)
                {
                    try { epsilonTheta(x0, x0); } catch { }
                }
            }
        }
        """;

    private static readonly NoiseSchedule schedule = new(tensor([0.5, 0.25]), tensor([0.5, 0.75]), tensor([0.5, 0.375]));

    [Test]
    public void Tensors_and_records_arrive_as_they_left()
    {
        using var code = SharedHost.Open(Step);
        var subject = (IForwardProcess)code.Create(typeof(IForwardProcess));

        var jump = subject.Jump(tensor([1.0, double.NaN]), tensor([1L]), tensor([2.0, 3.0]), schedule);

        jump.dtype.Should().Be(float64);
        jump.data<double>().ToArray().Should().Equal(2.0, double.NaN);
    }

    [Test]
    public void An_exception_names_its_type_message_file_and_line()
    {
        using var code = SharedHost.Open(Step);
        var subject = (IForwardProcess)code.Create(typeof(IForwardProcess));

        subject.Invoking(s => s.Step(ones(2), ones(2), ones(2), schedule)).Should().Throw<StudentFaultException>()
            .WithMessage("System.ArithmeticException was thrown: at the third line (Answer.cs:9)")
            .Which.Fault.Should().Be(StudentFault.Exception);
    }

    [Test]
    public void What_threads_ask_after_their_call_reaches_nobody_who_reads_the_console()
    {
        var refuses = false;
        using var code = SharedHost.Open(GoingOn);
        var subject = (INegativeElbo)code.Create(typeof(INegativeElbo));
        subject.NegativeElbo(Answer, ones(2, 1), schedule, new RecordedNoise(1));
        refuses = true;

        for (var time = 0; time < 100; time++)
            code.Invoking(read => read.ConsoleText).Should().NotThrow();

        Tensor Answer(Tensor xt, Tensor _) =>
            refuses ? throw new CheckFailedException(new Feedback("The network is asked too often.")) : xt;
    }

    [Test]
    public void Console_text_is_kept_as_text()
    {
        using var code = SharedHost.Open(Step);
        var subject = (IForwardProcess)code.Create(typeof(IForwardProcess));
        subject.Invoking(s => s.Step(ones(2), ones(2), ones(2), schedule)).Should().Throw<StudentFaultException>();

        code.ConsoleText.Should().Be("stepping");
    }

    [Test]
    public void What_a_check_throws_in_a_call_back_reaches_the_check_though_the_hand_in_catches_it()
    {
        using var code = SharedHost.Open(Swallowing);
        var subject = (INegativeElbo)code.Create(typeof(INegativeElbo));
        var (calls, thrown) = (0, new CheckFailedException(new Feedback("The predictor was called with t as x.")));

        var seen = Assert.Catch(() => subject.NegativeElbo(ThrowingAtLast, ones(2), schedule, new NoNoise()));

        Assert.That((seen, calls), Is.EqualTo((thrown, 4)));

        Tensor ThrowingAtLast(Tensor xt, Tensor time) => calls++ < 3 ? ones(1) : throw thrown;
    }

    [Test]
    public void What_a_lent_object_cannot_answer_is_the_fault_of_the_call_though_the_hand_in_catches_it()
    {
        using var code = SharedHost.Open(Swallowing);
        var subject = (INegativeElbo)code.Create(typeof(INegativeElbo));

        subject.Invoking(s => s.NegativeElbo((_, _) => throw new InvalidOperationException("no"), ones(2), schedule, new NoNoise()))
            .Should().Throw<StudentFaultException>()
            .WithMessage("The code called NoisePredictor(a Float32 tensor of shape [2], a Float32 tensor of shape [2]), "
                + "which cannot be answered: no")
            .Which.Fault.Should().Be(StudentFault.Contract);
    }

    [Test]
    public void Calls_nested_without_end_are_a_fault_of_the_code()
    {
        using var code = SharedHost.Open(Swallowing);
        var subject = (INegativeElbo)code.Create(typeof(INegativeElbo));

        subject.Invoking(s => Forever(ones(1), ones(1))).Should().Throw<StudentFaultException>();

        Tensor Forever(Tensor xt, Tensor time) => subject.NegativeElbo(Forever, xt, schedule, new NoNoise());
    }

    [Test]
    public void A_call_back_that_takes_its_time_does_not_use_up_the_hand_ins()
    {
        using var code = SharedHost.Open(Swallowing);
        code.CallLimit = TimeSpan.FromSeconds(1);
        var calls = 0;

        var subject = (INegativeElbo)code.Create(typeof(INegativeElbo));

        var loss = subject.NegativeElbo(Slow, ones(2), schedule, new NoNoise());

        loss.shape.Should().Equal(2);

        Tensor Slow(Tensor xt, Tensor time)
        {
            Thread.Sleep(calls++ == 0 ? 2000 : 0);
            return xt;
        }
    }

    [Test]
    public void Each_instance_keeps_its_own_state()
    {
        using var code = SharedHost.Open("""
            using Grader.Contracts.Diffusion;
            public sealed class Kl : IPosteriorKl
            {
                private double calls;
                double IPosteriorKl.Kl(double[] muTilde, double betaTilde, double[] muTheta, double sigmaSquared) => muTilde.Length;
                public double Constant(double betaTilde, double sigmaSquared, long dimension) => ++calls;
            }
            """);
        var (first, second) = ((IPosteriorKl)code.Create(typeof(IPosteriorKl)), (IPosteriorKl)code.Create(typeof(IPosteriorKl)));
        for (var i = 0; i < 1000; i++)
            first.Constant(0, 0, 0);

        first.Constant(0, 0, 0).Should().Be(1001);
        second.Constant(0, 0, 0).Should().Be(1);
    }

    [Test]
    [Platform("Linux", Reason = "Elsewhere processes have no sessions.")]
    public void Without_a_sandbox_a_process_that_a_hand_in_starts_ends_with_it()
    {
        int child;
        using var host = new IsolationHost(KnownCourses.Contracts, SharedHost.Limits, workers: 1, new ProcessSandbox(SharedHost.Limits));
        using (var code = SharedHost.Open(host, """
            using System.Diagnostics;
            using Grader.Contracts.Diffusion;
            public sealed class Marginal : ILatentMarginal
            {
                public IntractabilityReason WhyIntractable() { Environment.Exit(0); return default; }
                public long IntegralDimension(long stepCount, long dimension) => Process.Start("/bin/sleep", "1000").Id;
            }
            """))
        {
            var subject = (ILatentMarginal)code.Create(typeof(ILatentMarginal));
            child = (int)subject.IntegralDimension(1, 1);
            Process.GetProcessById(child).HasExited.Should().BeFalse();
            subject.Invoking(s => s.WhyIntractable()).Should().Throw<StudentFaultException>();
        }

        Assert.That(IsRunning, Is.False.After(5000, 20));

        bool IsRunning() => Array.Exists(Process.GetProcesses(), process => process.Id == child && process.ProcessName == "sleep");
    }

    [TestCase("long", " Class Mine has all members of ILatentMarginal but does not implement it: write \"class Mine : ILatentMarginal\".")]
    [TestCase("int", "")]
    public void A_class_that_only_lacks_the_name_of_its_contract_is_named(string stepCount, string remedy)
    {
        using var code = SharedHost.Open($$"""
            public sealed class Other { public IntractabilityReason WhyIntractable() => default; }
            public sealed class Mine
            {
                public IntractabilityReason WhyIntractable() => default;
                public long IntegralDimension({{stepCount}} stepCount, long dimension) => 1;
            }
            """);

        code.Invoking(c => c.Create(typeof(ILatentMarginal))).Should().Throw<NotAttemptedException>()
            .Which.Message.Should().Be("No class implements ILatentMarginal." + remedy);
    }

    [Test]
    public void The_isolation_in_force_is_stated() =>
        SharedHost.Open(Step).Isolation.Should().StartWith("separate process").And.Contain(", 3 s for a call, 256 MiB of memory");

    private sealed class NoNoise : Contracts.INoiseSource
    {
        public Tensor Normal(params long[] shape) => zeros(shape);

        public Tensor Uniform(params long[] shape) => zeros(shape);

        public Tensor Integers(long low, long high, params long[] shape) => zeros(shape, int64);
    }
}
