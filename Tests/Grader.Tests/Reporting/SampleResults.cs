using Grader.Results;

namespace Grader.Tests.Reporting;

/// <summary>Made-up results in which every part of a report occurs.</summary>
internal static class SampleResults
{
    /// <summary>Text with the special characters and commands of every format.</summary>
    public const string Hostile =
        "<script>alert('x')</script> & \"quoted\" `code` **bold** [link](http://evil.example/?a=1) @everyone #1 | cell\n"
        + "::error file=a.cs::forged ##[error]forged \u001b[31mred\u001b[0m \u202egnp.exe =HYPERLINK(\"http://evil.example\")";

    /// <summary>One hand-in in which every outcome and every part of a report occurs.</summary>
    public static HandInResult HandIn => new(new HandInInfo("ada-lovelace-12345", "Ada Lovelace", Hash), "dtu", [Schedule, Elbo, Sampling])
    {
        Isolation = "separate process, time and memory limits",
        Torch = "managed 1.0.0",
        Seed = 20261,
        Console = "epoch 1: loss 0.98\nepoch 2: loss 0.71\n",
        Policy = ["Steps count from 1 to T, and ᾱ_0 = 1.", "Eq. (14) is a sum over the dimensions of a row; a mean loses one check."],
        Messages =
        [
            new Message(MessageKind.CompilerError, "Sampler.cs", 41, "CS0103: The name 'epsilom' does not exist in the current context")
            {
                SourceText = "return epsilom(x, t);",
            },
            Message.AboutInput("", "bin/ and obj/ were left out."),
        ],
    };

    /// <summary>A student's own quick run, with checks that only the tutor's run makes.</summary>
    public static HandInResult SelfCheck => HandIn with
    {
        Advisory = true,
        Quick = true,
        Isolation = "none: the checks ran in the same process",
        Messages = [],
        Console = null,
        Exercises =
        [
            Schedule with
            {
                Checks =
                [
                    .. Schedule.Checks,
                    Check("Holds_for_other_step_counts", "Holds for other step counts", Outcome.NotRun) with { Hidden = true },
                ],
            },
        ],
    };

    /// <summary>A hand-in whose every text is <see cref="Hostile"/>.</summary>
    public static HandInResult HostileHandIn => new(new HandInInfo("mallory", Hostile, Hash) { PlatformId = "=1+1", Late = true }, "dtu",
    [
        new ExerciseResult("dtu.3.1", "Noise schedule", 0, 2,
        [
            Check("Beta_is_increasing", "β increases with t", Outcome.StudentError) with
            {
                Cause = Hostile,
                Notes = [Hostile],
                Feedback = new Feedback(Hostile) { Found = Hostile, Counterexample = Hostile, Replay = Hostile },
                Pictures = [HostilePicture],
            },
        ]),
    ])
    {
        Console = Hostile,
        Messages = [new Message(MessageKind.CompilerError, Hostile, 3, Hostile)],
    };

    private static Picture HostilePicture => new(Hostile,
        [new Panel(Hostile, Hostile, Hostile, [new Series(Hostile, SeriesKind.Dots, [0, double.NaN], [1, 2])])]);

    /// <summary>Several hand-ins: two with the same mistake, one on which the grader failed, one with hostile text.</summary>
    public static IReadOnlyList<HandInResult> Class =>
    [
        HandIn,
        HandIn with { HandIn = new HandInInfo("grace-hopper-2", "Grace Hopper", Hash) { Late = true } },
        new HandInResult(new HandInInfo("alan-turing-3", "Alan Turing", ""), "dtu", [])
        {
            Messages = [new Message(MessageKind.GraderError, "", 0, "The grader itself failed: out of disk")],
        },
        HostileHandIn,
    ];

    public static CheckResult Check(string method, string title, Outcome outcome) =>
        new($"NoiseScheduleChecks.{method}", "dtu.3.1", title, outcome, 1, "Ho et al. 2020, eq. (4)");

    private static CheckResult NotImplemented(string ordinal) =>
        Check(ordinal, $"{ordinal} check of a part that is not attempted", Outcome.NotAttempted) with
        {
            Feedback = new Feedback("Not implemented yet: Exercise 3.4: sample. (Sampler.cs:10)"),
        };

    private const string Hash = "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08";

    private static ExerciseResult Schedule => new("dtu.3.1", "Noise schedule and forward process", 3, 4,
    [
        Check("Can_be_made", "The schedule can be made and every value is finite", Outcome.Passed),
        Check("Beta_is_increasing", "β increases with t", Outcome.Passed) with
        {
            Notes = ["The schedule is computed in float32; float64 keeps small factors exact."],
        },
        Check("Alpha_bar_is_the_running_product", "ᾱ is the running product of 1 − β", Outcome.Failed) with
        {
            Place = new SourcePlace("Schedule.cs", 12),
            Feedback = new Feedback("ᾱ at t = 3 was expected to be 0.9412 ± 1e-9, but 0.9602 was found, off by 0.0190.")
            {
                Expected = "0.9412",
                Found = "0.9602",
                Distance = "largest absolute error 0.0190 at t = 3, relative 2.0e-2",
                Equation = "ᾱ_t = ∏_{s ≤ t} (1 − β_s)",
                Counterexample = "StepCount = 3, β = [0.01, 0.02, 0.03]",
                Hint = "The product includes s = t; this looks like ᾱ shifted by one step.",
                Replay = "grader check . --only NoiseScheduleChecks.Alpha_bar_is_the_running_product --seed 20261",
            },
        },
    ]);

    private static ExerciseResult Elbo => new("dtu.3.4.elbo", "Negative ELBO", 1.5, 6,
    [
        Check("Matches_by_hand", "The loss of two points matches the numbers by hand", Outcome.Passed) with
        {
            Pictures = [Pictures.Film, Pictures.Trajectory],
        },
        Check("Is_per_sample", "The loss is one number per sample", Outcome.Skipped) with
        {
            Feedback = new Feedback("Needs “The loss of two points matches the numbers by hand”, which did not pass."),
        },
        Check("Differs_by_step", "The step is drawn anew for each sample", Outcome.NotAttempted) with
        {
            Feedback = new Feedback("NegativeElbo throws NotImplementedException: “Exercise 3.4: negative ELBO”."),
        },
        Check("Noise_is_normal", "The noise is standard normal", Outcome.GraderError) with
        {
            Cause = "the check threw InvalidOperationException",
        },
    ])
    {
        OpenPoints = 1.5,
        Rubric =
        [
            new RubricItem("Derivation states where Jensen's inequality is used", 2),
            new RubricItem("Missing units in the plot", -0.5),
            new RubricItem("Another bound stands in place of the ELBO", 6) { StandsIn = true },
        ],
    };

    private static ExerciseResult Sampling => new("dtu.3.4.sample", "Sampling", 0, 5,
    [
        Check("Sampler_ends", "Sampling ends within the time limit", Outcome.StudentError) with
        {
            Cause = CheckResult.TimeLimit,
            Feedback = new Feedback("Sample did not return within 10 s and was stopped.")
            {
                Line = "Sampler.cs:41: while (true) step();",
                Replay = "grader check . --only AncestralSamplerChecks.Sampler_ends --seed 20261",
            },
        },
        Check("Terms", "The terms of the ELBO add up", Outcome.Failed) with
        {
            Hidden = true,
            Feedback = new Feedback("The terms sum to 3.2 nats, the loss is 2.9."),
            Pictures = [Pictures.Terms],
        },
        Check("Modes", "Every mode has its weight", Outcome.NotRun),
        Check("Moons", "Samples lie on the moons", Outcome.Failed) with { Weight = 0, Feedback = new Feedback("Many lie between them.") },
        NotImplemented("First"), NotImplemented("Second"), NotImplemented("Third"),
    ]);

    private static SamplePictures Pictures { get; } = new();
}
