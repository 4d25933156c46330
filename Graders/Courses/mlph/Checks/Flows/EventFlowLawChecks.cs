using Grader.Checks.Flows.Training;
using Grader.Contracts.Flows;
using Grader.Judging;
using Grader.Judging.Chance;
using Grader.Judging.Comparisons;
using Grader.Judging.Laws;
using Grader.Judging.Laws.Invertibility;
using NUnit.Framework;

namespace Grader.Checks.Flows;

/// <summary>Exercise 2c: what every flow and every training of one owes, whatever it has learnt; judged on short trainings.</summary>
[Exempts(LawFamily.Gradient, "a flow is used after its training; its answers carry no gradients")]
public sealed class EventFlowLawChecks(HandIn handIn) : ContractChecks<IEventFlow>(handIn)
{
    private const string Source = "Dinh et al. 2017, eqs. (2) and (3)";
    private const string Rounding = "what rounding of single precision and the conditioning of the flow explain";

    private ShortFlow Training => new(Seed, rows: 64);

    private FlowModel Model => FlowModel.Of(HandIn, Subject.Train);

    [Test, Points(1), Trains(briefly: true), Cites("Contract ITrainedFlow")]
    [States("z of shape [B, 3], ln|det| of shape [B] and samples of shape [n, 3], finite; eight events have different latents")]
    public void Flow_gives_latents_determinants_and_samples()
    {
        var points = Model.Points(8);
        Expect.Finite(Model.LogDensity(points), "a density is positive", what: "ln q");
        var latents = Model.Latents(points);
        Expect.AtLeast(latents.Select(z => string.Join(' ', z)).Distinct().Count(), 8,
            "an invertible map has different images for different points",
            what: "the number of different latents of 8 events");
        Model.Flow.Sample(3, new SeededNoise(Seed)).Numbers([3, 3], "3 samples");
    }

    [Test, Points(1), Trains(briefly: true), Covers(LawFamily.Chance), Cites("Contract INoiseSource")]
    [States("equal noise sources give equal flows, and others give others")]
    public void Chance_of_a_training_comes_from_the_given_source() =>
        Training.Law.ChanceOfTraining(() => Fresh().Train, "weights and batches");

    [Test, Points(1), Trains(briefly: true), Covers(LawFamily.Chance), Cites("Contract INoiseSource")]
    [States("flows of 0 gradient steps with two noise sources differ")]
    public void Initial_weights_come_from_the_given_source() =>
        Training.Law.WeightsComeFromTheSource(Subject.Train, Training.IsAffine);

    [Test, Points(1), Trains(briefly: true), Cites("Contract TrainingBudget")]
    [States("the gradient steps and the rows of the budget, and each gradient step changes the flow")]
    public void Budget_of_a_training_is_kept() => Training.Law.BudgetIsKept(Subject.Train);

    [Test, Points(1), Trains(briefly: true), Covers(LawFamily.Memory), Needs(nameof(Chance_of_a_training_comes_from_the_given_source))]
    [Cites("Contract IEventFlow")]
    [States("the same training gives the same flow after others, on the same object and on another, and no flow changes later")]
    public void Every_training_gives_a_flow_of_its_own() => Training.Law.ModelsAreSeparate(Fresh, subject => subject.Train);

    [Test, Points(1), Trains(briefly: true), Needs(nameof(Chance_of_a_training_comes_from_the_given_source))]
    [Cites("Contract IEventFlow")]
    [States("after 20 gradient steps of 4 rows out of 64, a flow depends on 6 eighths of the data at least",
        Within = "a correct training depends on fewer with probability 3e-15")]
    public void Each_batch_is_drawn_anew() =>
        Training.Law.BatchesAreDrawnAnew(Subject.Train, parts: 8, gradientSteps: 20, batchSize: 4);

    [Test, Points(1), Trains(briefly: true), Needs(nameof(Chance_of_a_training_comes_from_the_given_source))]
    [Cites("Contract IEventFlow")]
    [States("a flow depends on the second half of the data, and on every second row")]
    public void All_of_the_data_matter() =>
        new ShortFlow(Seed, rows: 2048).Law.AllOfTheDataMatter(Subject.Train, gradientSteps: 20, batchSize: 128);

    [Test, Points(1), Trains(briefly: true), Covers(LawFamily.Rows), Needs(nameof(Flow_gives_latents_determinants_and_samples))]
    [Cites("Contract ITrainedFlow")]
    [States("z, ln|det| and f⁻¹(z) of a row are the same alone, in another order and beside other rows")]
    public void Each_row_is_mapped_for_itself() => Model.RowsAreIndependent(5);

    [Test, Points(0.5), Trains(briefly: true), Covers(LawFamily.Memory), Needs(nameof(Flow_gives_latents_determinants_and_samples))]
    [Cites("Contract ITrainedFlow")]
    [States("z, ln|det| and f⁻¹(z) are the same when asked again, also after samples and after a batch of another size")]
    public void Flow_answers_the_same_again() => SameAnswersLaw.Holds(Model.Map, Model.Points(5),
        ("3 samples", () => Model.Flow.Sample(3, new SeededNoise(Seed))), ("another batch", () => Model.LogDensity(Model.Points(40))));

    [Test, Points(3), Trains(briefly: true), Covers(LawFamily.Magnitude, LawFamily.Precision, LawFamily.Size)]
    [Needs(nameof(Flow_gives_latents_determinants_and_samples)), Cites(Source)]
    [States("f⁻¹(f(x)) = x for events x, and f(f⁻¹(z)) = z for normal latents and for twice as large ones", Within = Rounding)]
    public void The_inverse_inverts() => RoundTripLaw.Holds(Model.Map, Model.Points(24), FlowModel.RandomLatents(24, Seed));

    [Test, Points(3), Trains(briefly: true), Covers(LawFamily.Magnitude, LawFamily.Precision)]
    [Needs(nameof(Flow_gives_latents_determinants_and_samples)), Cites(Source)]
    [States("ln|det ∂z/∂x| at events, against the determinant of central differences of z",
        Within = "a median error of 2e-3 and a largest one of 5e-2, beside " + Rounding)]
    public void The_determinant_is_that_of_the_Jacobian()
    {
        if (LogDeterminantLaw.Holds(Model.Map, Model.Points(25)) is { } remark)
            Note(remark);
    }

    [Test, Points(1), Trains(briefly: true), Needs(nameof(The_inverse_inverts)), Cites(Source)]
    [States("∫ exp(ln N(z; 0, I) + ln|det ∂z/∂x|) dx = 1, by importance sampling with the determinant of differences of f⁻¹",
        Within = "0.01 and 5.6 standard errors; where fewer than 1000 points carry the mass, the check remarks it and passes")]
    public void The_density_has_the_mass_1()
    {
        if (NormalisationLaw.BySampling(Model.Map, Model.LogDensity, Seed) is { } remark)
            Note(remark);
    }

    [Test, Points(1), Trains(briefly: true), Covers(LawFamily.Chance), Cites("Contract INoiseSource")]
    [Needs(nameof(Flow_gives_latents_determinants_and_samples))]
    [States("of one flow, equal noise sources give equal samples, and others give others")]
    public void Chance_of_samples_comes_from_the_given_source() => Model.ChanceOfSamples(Seed);

    [Test, Points(2), Trains(briefly: true), Covers(LawFamily.Rows, LawFamily.Size, LawFamily.Chance)]
    [Needs(nameof(The_inverse_inverts), nameof(Chance_of_samples_comes_from_the_given_source)), Cites(Source)]
    [States("the latents f(x) of 5, 1 and 5 samples are the normal numbers that were drawn, each once", Within = "2e-3")]
    public void Samples_are_the_inverse_of_the_noise() => Model.SamplesAreTheInverseOfTheNoise(Seed);
}
