using FluentAssertions;
using Grader.Judging.Mutants;
using Grader.Judging.Running;
using Grader.Results;
using NUnit.Framework;

namespace Grader.Tests.KillMatrix;

/// <summary>A hint that names a cause stands only where that cause gives what was found.</summary>
internal sealed class HintTests
{
    [TestCase("true", "0·ln 0 is NaN")]
    [TestCase("weights[k] > 0 && k > 0", null)]
    public void Only_NaN_is_explained_by_the_logarithm_of_0(string condition, string? hint) => Expect(hint,
        [new() { File = "Adversarial/GeneratorBound.cs", Replace = "weights[k] > 0", With = condition }],
        "GeneratorBoundChecks.Outcomes_without_probability_contribute_nothing");

    [TestCase("AncestralSampler", "NoNoiseAtStepTwo", "Every_step_but_the_last_adds_noise", "The paper's condition t > 1")]
    [TestCase("AncestralSampler", "NoNoiseAtAll", "Every_step_but_the_last_adds_noise", null)]
    [TestCase("AncestralSampler", "LoopRunsForward", "Time_falls_from_step_to_step", "It looks like a loop from 1 to T.")]
    [TestCase("AncestralSampler", "PosteriorVariance", "Noise_has_the_variance_beta", "a valid sampler")]
    [TestCase("AncestralStep", "VarianceBeta", "Noise_has_the_posterior_variance", "valid, but the sheet asks for")]
    [TestCase("AncestralStep", "NoNoiseAtAll", "Noise_has_the_posterior_variance", null)]
    [TestCase("CosineSchedule", "FirstStepAddsNoNoise", "First_step_adds_noise", "begins with β = 0")]
    [TestCase("SharedNoiseStep", "NoiseForEachRow", "All_rows_get_the_same_noise", "It looks like noise for each row.")]
    [TestCase("SharedNoiseStep", "OneNumberForEachRow", "All_rows_get_the_same_noise", null)]
    public void A_mutant_gets_the_hint_of_its_own_mistake(string contract, string mutant, string check, string? hint) => Expect(hint,
        KnownSolutions.Mutants.Single(known => known.Contract == $"Diffusion/{contract}" && known.Name == mutant).Edits,
        $"{contract}Checks.{check}");

    private static void Expect(string? hint, IReadOnlyList<Edit> edits, string check)
    {
        var solution = TrustedJudge.Compile(ConcernedPart.Of(edits).Sources);
        var options = new JudgeOptions { Hidden = true, Quick = true, IgnoreNeeds = true, Only = [check], Seed = 1 };

        var verdict = TrustedJudge.Judge(solution, check, options).Single(verdict => verdict.Check == check);

        verdict.Outcome.Should().Be(Outcome.Failed);
        if (hint is null)
            verdict.Feedback!.Hint.Should().BeNull();
        else
            verdict.Feedback!.Hint.Should().Contain(hint);
    }
}
