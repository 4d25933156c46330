using Grader.Contracts.Foundations;
using Grader.Judging;
using Grader.Judging.Comparisons;
using Grader.Judging.Laws;
using NUnit.Framework;

namespace Grader.Checks.Foundations;

/// <summary>
/// Exercise 3c: supervised or not. Each check asks for one training of either kind, so that one answer for all earns nothing.
/// </summary>
[Exempts(LawFamily.Memory, "the contract is given nothing; there is nothing to keep")]
[Exempts(LawFamily.Magnitude, "a verdict is true or false; nothing has a size")]
[Exempts(LawFamily.Size, "the sheet lists eight trainings; no number is left open")]
[Exempts(LawFamily.Precision, "a verdict is true or false; it has no digits")]
public sealed class SupervisionChecks(HandIn handIn) : ContractChecks<ISupervision>(handIn)
{
    private const string Definition = "supervised: every input x of the training has a label y, and the loss compares with y";
    private const string Likelihood = "The training maximises p(x) of the inputs themselves: nothing else is given.";

    [Test, Points(1), Cites("Bishop 2006, section 1")]
    [States("jets labelled by the simulation: supervised; a density by maximum likelihood: not")]
    public void Classifying_jets_is_supervised_and_estimating_a_density_is_not() => Expects(supervised: 1, not: 2, Likelihood);

    [Test, Points(1), Cites("Bishop 2006, section 1")]
    [States("energies known from test beams: supervised; an autoencoder: not")]
    public void Regressing_energies_is_supervised_and_reconstructing_events_is_not() =>
        Expects(supervised: 3, not: 4, "The target of the reconstruction is the input itself, which comes without a label.");

    [Test, Points(1), Cites("Bishop 2006, section 1")]
    [States("images marked by experts: supervised; grouping by similarity: not")]
    public void Segmenting_marked_images_is_supervised_and_grouping_spectra_is_not() =>
        Expects(supervised: 5, not: 6, "The groups are found by the training; nobody has named them before.");

    [Test, Points(1), Cites("Ho et al. 2020, algorithm 1")]
    [States("temperatures from a catalogue: supervised; the noise of a diffusion model: "
        + "not, since the training itself adds it to images alone")]
    public void Predicting_temperatures_is_supervised_and_predicting_added_noise_is_not() =>
        Expects(supervised: 7, not: 8, "The noise is drawn by the training itself, for images without labels: self-supervised at most.");

    private void Expects(int supervised, int not, string hint)
    {
        var verdicts = Subject.Supervised();
        Expect.Equal(verdicts?.Length ?? 0, 8, "there are eight trainings", what: "the number of verdicts");
        Expect.Equal(verdicts![supervised - 1], true, Definition, "The loss compares with something that came with the data.",
            $"the verdict on training {supervised}");
        Expect.Equal(verdicts[not - 1], false, Definition, hint, $"the verdict on training {not}");
    }
}
