using FluentAssertions;
using Grader.Isolation;
using Grader.Judging;
using Grader.Judging.Manifests;
using Grader.Judging.Running;
using Grader.Judging.Sheets;
using Grader.Results;
using Grader.Tests.Judging.Fakes;
using NUnit.Framework;

namespace Grader.Tests.Judging;

internal sealed class JudgeRunTests
{
    private static readonly Manifest manifest = Manifest.Of(typeof(FakeChecks), typeof(SecondFakeChecks));

    private static readonly Sheet sheet = new("s", "A sheet",
    [
        new("s.1", "First", 15, [typeof(IFake)]),
        new("s.2", "Second", 8, [typeof(ISecondFake)]),
    ]);

    private static readonly JudgeOptions tutor = new() { Hidden = true };

    [Test]
    public void Right_answers_earn_every_point()
    {
        var result = Judge(n => n);

        result.Exercises[0].Checks.Should().OnlyContain(check => check.Outcome == Outcome.Passed);
        result.Exercises[0].Points.Should().Be(15);
    }

    [Test]
    public void Checks_come_in_the_order_of_their_declaration() =>
        Judge(n => n).Exercises[0].Checks.Select(check => check.Title).Should()
            .Equal("Is finite", "Is two", "Is three", "Learns four", "Is the identity above ten");

    [Test]
    public void A_wrong_answer_fails_with_the_likely_mistake_and_skips_what_needs_it()
    {
        var checks = Judge(n => n == 2 ? Math.Sqrt(2) : n).Exercises[0].Checks;

        checks[1].Outcome.Should().Be(Outcome.Failed);
        checks[1].Feedback!.Summary.Should().Be("Expected Subject.Answer(2) to be 2, but found 1.414214, off by 0.586.");
        checks[1].Feedback!.Equation.Should().Be("a_2 = 2");
        checks[1].Feedback!.Hint.Should().Be("It looks like the square root of two.");
        checks[1].Feedback!.Replay.Should().MatchRegex(@"^grader check <folder> --seed \d+ --only FakeChecks\.Is_two$");
        checks[2].Outcome.Should().Be(Outcome.Skipped);
        checks[2].Feedback!.Summary.Should().Contain("\"Is two\"");
        checks[3].Outcome.Should().Be(Outcome.Passed);
    }

    [Test]
    public void What_needs_a_failed_check_runs_where_needs_are_ignored()
    {
        var checks = Judge(n => n == 2 ? Math.Sqrt(2) : n, tutor with { IgnoreNeeds = true }).Exercises[0].Checks;

        checks[1].Outcome.Should().Be(Outcome.Failed);
        checks[2].Outcome.Should().Be(Outcome.Passed);
    }

    [Test]
    public void What_is_not_written_is_not_attempted_and_neither_is_what_needs_it()
    {
        var result = Judge(_ => throw new NotAttemptedException("Exercise 1 has not been written."));

        result.Exercises[0].Checks.Should().OnlyContain(check => check.Outcome == Outcome.NotAttempted);
        result.Exercises[0].Points.Should().Be(0);
    }

    [TestCase(StudentFault.TimeLimit, "time limit")]
    [TestCase(StudentFault.Crash, "crash")]
    [TestCase(StudentFault.DoesNotCompile, "does not compile")]
    public void A_fault_of_the_code_is_a_student_error_with_its_cause(StudentFault fault, string cause)
    {
        var checks = Judge(n => n == 4 ? throw new StudentFaultException(fault, "It went wrong.") : n).Exercises[0].Checks;

        checks[3].Outcome.Should().Be(Outcome.StudentError);
        checks[3].Cause.Should().Be(cause);
        checks.Where(check => check.Outcome == Outcome.Passed).Should().HaveCount(4);
    }

    [Test]
    public void An_exception_shows_the_line_that_threw_it()
    {
        var code = new FakeCode(_ => throw new StudentFaultException(StudentFault.Exception, "It was thrown.") { Where = "Fake.cs:2" });
        using var handIn = new HandIn(new HandInInfo("fake", "fake", "0123"), code)
        {
            Sources = new SourceLines([new SourceFile("Fake.cs", "double Answer(long n) =>\n    throw new();\n")]),
        };

        var checks = new JudgeRun(manifest).Judge(handIn, sheet, tutor).Exercises[0].Checks;

        checks[0].Feedback!.Line.Should().Be("Fake.cs:2: throw new();");
    }

    [Test]
    public void A_check_that_does_not_pass_names_the_place_of_the_class_that_it_judges()
    {
        var place = new SourcePlace("Fake.cs", 3);
        using var handIn = new HandIn(new("a", "a", "1"), new FakeCode(n => n == 2 ? 0 : n))
        {
            Places = new Dictionary<string, SourcePlace> { [typeof(IFake).FullName!] = place },
        };

        var checks = new JudgeRun(manifest).Judge(handIn, sheet, tutor).Exercises[0].Checks;

        checks.Where(check => check.Place == place).Should().ContainSingle().Which.Outcome.Should().Be(Outcome.Failed);
    }

    [Test]
    public void What_does_not_compile_has_nothing_to_replay() =>
        Judge(n => n == 4 ? throw new StudentFaultException(StudentFault.DoesNotCompile, "A.cs does not compile.") : n)
            .Exercises[0].Checks[3].Feedback.Should().Be(new Feedback("A.cs does not compile."));

    [Test]
    public void A_process_that_something_else_ends_costs_nothing_and_is_not_mentioned()
    {
        var calls = 0;

        var result = Judge(n => n == 4 && calls++ == 0 ? throw new StudentFaultException(StudentFault.EndedByOther, "It ended.") : n);

        result.Exercises[0].Checks.Should().OnlyContain(check => check.Outcome == Outcome.Passed);
        result.Messages.Should().NotContain(message => message.Kind == MessageKind.ProcessDied);
    }

    [TestCase(1, Outcome.Passed)]
    [TestCase(2, Outcome.StudentError)]
    public void A_process_that_native_code_ends_is_tried_once_more(int crashes, Outcome outcome)
    {
        var calls = 0;

        var result = Judge(n => n == 4 && calls++ < crashes ? throw new StudentFaultException(StudentFault.NativeCrash, "Twice.") : n);

        calls.Should().Be(2);
        result.Exercises[0].Checks[3].Outcome.Should().Be(outcome);
        result.Messages.Any(message => message.Kind == MessageKind.ProcessDied).Should().Be(outcome != Outcome.Passed, "a tutor is told");
    }

    [TestCase(StudentFault.Crash)]
    [TestCase(StudentFault.MemoryLimit)]
    public void A_process_that_ends_in_a_check_is_the_codes_fault_and_a_tutor_is_told(StudentFault fault)
    {
        var calls = 0;

        var result = Judge(n => n != 4 ? n : calls++ >= 0 ? throw new StudentFaultException(fault, "It ended.") : n);

        calls.Should().Be(1, "what the code could have done is not tried again");
        result.Exercises[0].Checks[3].Outcome.Should().Be(Outcome.StudentError);
        result.Messages.Should().ContainSingle(message => message.Kind == MessageKind.ProcessDied)
            .Which.Text.Should().Contain("FakeChecks.Learns_four");
    }

    [Test]
    public void A_call_that_takes_too_long_is_not_made_again()
    {
        var calls = 0;

        var result = Judge(n => n != 4 ? n : calls++ >= 0 ? throw new StudentFaultException(StudentFault.TimeLimit, "Too slow.") : n);

        calls.Should().Be(1);
        result.Messages.Should().NotContain(message => message.Kind == MessageKind.ProcessDied);
    }

    [Test]
    public void A_fault_inside_a_law_is_no_counterexample()
    {
        var checks = Judge(n => n > 10 ? throw new StudentFaultException(StudentFault.Crash, "It ended.") : n).Exercises[0].Checks;

        checks[4].Outcome.Should().Be(Outcome.StudentError);
    }

    [Test]
    public void A_violated_law_shows_the_simplest_counterexample()
    {
        var law = Judge(n => n >= 123 ? 0 : n).Exercises[0].Checks[4];

        law.Outcome.Should().Be(Outcome.Failed);
        law.Feedback!.Counterexample.Should().Be("n = 123");
        law.Feedback.Summary.Should().Be("Expected (long)Subject.Answer(n) to be 123, but found 0.");
    }

    [Test]
    public void A_fault_of_the_grader_is_tried_twice_and_its_points_stay_open()
    {
        var before = SecondFakeChecks.Attempts;
        var result = Judge(n => n);

        var broken = result.Exercises[1].Checks[1];
        broken.Outcome.Should().Be(Outcome.GraderError);
        broken.Feedback!.Summary.Should().Contain("the golden file is missing");
        (SecondFakeChecks.Attempts - before).Should().Be(2);
        var exercise = result.Exercises[1];
        (exercise.Points, exercise.OpenPoints, exercise.MaxPoints).Should().Be((4, 4, 8));
        result.Messages.Should().ContainSingle().Which.Text.Should().Contain("SecondFakeChecks.Breaks_itself");
    }

    [Test]
    public void An_assertion_of_another_library_is_no_verdict() =>
        Judge(n => n).Exercises[1].Checks[2].Outcome.Should().Be(Outcome.GraderError);

    [Test]
    public void What_cannot_be_computed_from_an_answer_fails_and_names_the_answer()
    {
        CheckResult Of(Func<long, double> answer) =>
            Judge(answer).Exercises[1].Checks.Single(check => check.Check == "SecondFakeChecks.Computes_with_an_answer");

        Of(n => n).Outcome.Should().Be(Outcome.Passed);
        var wrong = Of(n => n == 2 ? 1000 : n);
        wrong.Outcome.Should().Be(Outcome.Failed);
        wrong.Feedback!.Summary.Should().Be(
            "The check cannot compute with what the code has asked and answered, at last: IFake.Answer answered 1000.");
        wrong.Feedback.Found.Should().StartWith("IndexOutOfRangeException: ");
    }

    [Test]
    public void A_rejected_hypothesis_fails_with_its_evidence()
    {
        var feedback = Judge(n => n == 7 ? 200 : n).Exercises[1].Checks[3].Feedback!;

        feedback.Expected.Should().Be("at most 2.00 %");
        feedback.Found.Should().Be("4.00 % (200 of 5000)");
        feedback.Distance.Should().Be("Chance alone would show this less than once in 4E+07 correct hand-ins (5000 samples).");
        Judge(n => n).Exercises[1].Checks[3].Outcome.Should().Be(Outcome.Passed);
    }

    [Test]
    public void A_decision_beyond_the_declared_number_is_the_graders_fault() =>
        Judge(n => n).Exercises[1].Checks[4].Outcome.Should().Be(Outcome.GraderError);

    [Test]
    public void A_broken_check_stands_in_nobodys_way() =>
        Judge(n => n).Exercises[1].Checks[5].Outcome.Should().Be(Outcome.Passed);

    [Test]
    public void Hidden_checks_run_and_count_only_at_the_tutors()
    {
        var own = Judge(n => n == 3 ? 0 : n, new JudgeOptions());

        own.Exercises[0].Checks.Where(check => check.Hidden).Should().ContainSingle().Which.Outcome.Should().Be(Outcome.NotRun);
        own.Exercises[0].Points.Should().Be(15);
        Judge(n => n == 3 ? 0 : n).Exercises[0].Points.Should().Be(12);
    }

    [Test]
    public void Hidden_checks_do_not_run_under_dotnet_test_either()
    {
        using var handIn = FakeCode.HandIn(n => n);
        FixtureRun.Execute(handIn, [typeof(FakeChecks)], manifest.Checks.Select(check => check.Id).ToHashSet(), CancellationToken.None);

        handIn.Evidence.Of("FakeChecks.Is_three")!.Outcome.Should().Be(Outcome.NotRun);
        handIn.Evidence.Of("FakeChecks.Is_two")!.Outcome.Should().Be(Outcome.Passed);
    }

    [Test]
    public void A_quick_run_leaves_training_out_and_gives_no_points_for_it()
    {
        var result = Judge(n => n, tutor with { Quick = true });

        result.Quick.Should().BeTrue();
        result.Exercises[0].Checks[3].Outcome.Should().Be(Outcome.NotRun);
        result.Exercises[0].Points.Should().Be(11);
        result.Exercises[0].MaxPoints.Should().Be(15);
    }

    [TestCase("FakeChecks.Is_three", "Is finite,Is two,Is three")]
    [TestCase("ISecondFake", "Is finite,Needs another contract,Breaks itself,Uses an assertion of another library,Decides once,"
        + "Decides more often than declared,Stands behind a broken check,Computes with an answer")]
    [TestCase("SecondFakeChecks.Needs_another_contract", "Needs another contract")]
    public void Only_what_is_named_runs_with_what_it_needs(string name, string expected)
    {
        var run = new List<string>();
        Judge(n => n, tutor with { Only = [name], Progress = result => run.Add(result.Title) });

        string.Join(',', run).Should().Be(expected);
    }

    [Test]
    public void Only_an_exercise_keeps_the_others_out_of_the_result() =>
        Judge(n => n, tutor with { Only = ["s.2"] }).Exercises.Should().ContainSingle().Which.Id.Should().Be("s.2");

    [Test]
    public void Known_verdicts_are_taken_over_and_only_the_graders_failures_tried_again()
    {
        var first = Judge(n => n).Exercises.SelectMany(exercise => exercise.Checks).ToList();
        var asked = 0;
        var run = new List<string>();

        var second = Judge(n => ++asked, tutor with { Known = first, Progress = result => run.Add(result.Check) });

        run.Should().OnlyContain(check => first.First(result => result.Check == check).Outcome == Outcome.GraderError);
        asked.Should().Be(0);
        second.Exercises[0].Points.Should().Be(15);
    }

    [Test]
    public void Progress_tells_check_and_exercise()
    {
        var told = new List<CheckResult>();
        Judge(n => n, tutor with { Progress = told.Add });

        told.Should().HaveCount(12).And.OnlyContain(result => result.Exercise.StartsWith("s."));
    }

    [Test]
    public void A_cancelled_run_ends_after_the_check_that_runs()
    {
        using var source = new CancellationTokenSource();
        var told = new List<string>();
        var judging = () => Judge(n => n, tutor with
        {
            Progress = result =>
            {
                told.Add(result.Title);
                source.Cancel();
            },
        }, source.Token);

        judging.Should().Throw<OperationCanceledException>();
        told.Should().Equal("Is finite");
    }

    [Test]
    public void A_longer_time_limit_ends_with_its_check()
    {
        var code = new FakeCode(n => n);
        new JudgeRun(manifest).Judge(new HandIn(new("a", "a", "1"), code), sheet, tutor);

        code.CallLimit.Should().Be(TimeSpan.FromSeconds(10));
    }

    [Test]
    public void Hand_ins_judged_at_once_do_not_mix()
    {
        var run = new JudgeRun(manifest);
        var points = new double[64];
        Parallel.For(0, points.Length, new ParallelOptions { MaxDegreeOfParallelism = 8 }, i =>
        {
            using var handIn = FakeCode.HandIn(n => n == 2 && i % 2 == 0 ? double.NaN : n, $"student {i}", $"{i}");
            var result = run.Judge(handIn, sheet, tutor);
            result.HandIn.Name.Should().Be($"student {i}");
            points[i] = result.Exercises[0].Points;
        });

        points.Where((_, i) => i % 2 == 0).Should().OnlyContain(earned => earned == 10);
        points.Where((_, i) => i % 2 == 1).Should().OnlyContain(earned => earned == 15);
    }

    [Test]
    public void Overlapping_runs_leave_the_console_as_it_was()
    {
        var (output, error) = (Console.Out, Console.Error);
        Parallel.For(0, 16, i => Judge(n => n));

        Console.Out.Should().BeSameAs(output);
        Console.Error.Should().BeSameAs(error);
    }

    [Test]
    public void Nothing_of_a_judged_hand_in_stays_in_memory()
    {
        var references = Enumerable.Range(0, 20).Select(_ => JudgeAndForget()).ToList();
        GC.Collect();
        GC.WaitForPendingFinalizers();
        GC.Collect();

        references.Count(reference => reference.IsAlive).Should().BeLessThan(2);
    }

    [Test]
    public void The_seed_depends_on_key_and_sources_and_can_be_given()
    {
        var seed = Judge(n => n, tutor with { Key = "k" }).Seed;

        Judge(n => n, tutor with { Key = "k" }).Seed.Should().Be(seed);
        Judge(n => n, tutor with { Key = "l" }).Seed.Should().NotBe(seed);
        Judge(n => n, tutor with { Seed = 42 }).Seed.Should().Be(42);
    }

    [System.Runtime.CompilerServices.MethodImpl(System.Runtime.CompilerServices.MethodImplOptions.NoInlining)]
    private static WeakReference JudgeAndForget()
    {
        var handIn = FakeCode.HandIn(n => n);
        new JudgeRun(manifest).Judge(handIn, sheet, tutor);
        return new WeakReference(handIn);
    }

    private static HandInResult Judge(Func<long, double> answer, JudgeOptions? options = null, CancellationToken cancellation = default)
    {
        using var handIn = FakeCode.HandIn(answer);
        return new JudgeRun(manifest).Judge(handIn, sheet, options ?? tutor, cancellation);
    }
}
