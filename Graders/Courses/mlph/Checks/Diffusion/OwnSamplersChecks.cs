using Grader.Checks.Diffusion.Oracles;
using Grader.Checks.Diffusion.Training;
using Grader.Contracts.Diffusion;
using Grader.Isolation;
using Grader.Judging;
using Grader.Judging.Comparisons;
using Grader.Results;
using NUnit.Framework;

namespace Grader.Checks.Diffusion;

/// <summary>
/// Pictures of exercises 1a to 1e for who marks them: what the student's own steps make of latents with the network that the student's own
/// training has given. For information: each part is judged where it is asked for.
/// </summary>
/// <remarks>They belong to the contract of the training, since a model lives no longer than the process of its contract.</remarks>
public sealed class OwnSamplersChecks(HandIn handIn) : StepNetworkChecks(handIn)
{
    private const string Own = "own network, own steps, T = 250";
    private const string Finite = "the own network and the own steps lead from latents to samples, and every state on the way is finite: ";
    private const int Samples = 500; // of the 1000 that the sheet asks for: pages stay small
    private const int LineCount = 500;

    private protected override ToyTask Task => ToyTask.V;

    [Test, Points(0), Trains, Cites("Heidelberg MLPH, exercise 1a: frames of the way from x_T to x_0")]
    [States(Finite + "samples")]
    public void Own_network_leads_from_noise_to_samples() => Draw(walk =>
        ShowAt<IAncestralStep>(Way("Way of samples", walk(Ancestral, TrajectoryPictures.Latents(Samples)))));

    [Test, Points(0), Trains, Cites("Heidelberg MLPH, exercise 1b: plot of the connected path, and the backward trajectory")]
    [States(Finite + "the line of 1b with independent noise")]
    public void Own_network_takes_the_line_back_with_independent_noise() => Draw(walk =>
    {
        var states = walk(Ancestral, Other<IIndependentInterpolation>().Latents().Numbers([LineCount, 2], "the latents"));
        ShowAt<IIndependentInterpolation>(Path("Line of latents", ("independent noise", states[0])));
        ShowAt<IIndependentInterpolation>(Way("Way of the line", states));
    });

    [Test, Points(0), Trains, Cites("Heidelberg MLPH, exercise 1c: the line of 1b")]
    [States(Finite + "the line of 1b with the same noise for all samples")]
    public void Own_network_takes_the_line_back_with_the_same_noise() => Draw(walk => ShowAt<ISharedNoiseStep>(
        Path("Line of latents", ("the same noise for all samples", walk(SharedNoise, ConnectedPath.LineOfExercise1b)[0]))));

    [Test, Points(0), Trains, Cites("Heidelberg MLPH, exercise 1d: 1000 samples, and the line of 1b")]
    [States(Finite + "samples and the line of 1b by DDIM")]
    public void Own_network_takes_samples_and_line_back_by_ddim() => Draw(walk =>
    {
        ShowAt<IDdimStep>(Path("Line of latents", ("DDIM", walk(Ddim, ConnectedPath.LineOfExercise1b)[0])));
        ShowAt<IDdimStep>(Way("Way of samples by DDIM", walk(Ddim, TrajectoryPictures.Latents(Samples))));
    });

    [Test, Points(0), Trains, Cites("Heidelberg MLPH, exercise 1e: is it as expected?")]
    [States(Finite + "the line of 1e by three samplers")]
    public void Own_network_takes_another_line_back_by_three_samplers() => Draw(walk =>
    {
        var latents = Other<IInterpolationComparison>().Latents().Numbers([LineCount, 2], "the latents");
        ShowAt<IInterpolationComparison>(Path("Another line of latents",
            ("independent noise", walk(Ancestral, latents)[0]),
            ("shared noise", walk(SharedNoise, latents)[0]),
            ("DDIM", walk(Ddim, latents)[0])));
    });

    private StepProbe.Step Ancestral => Other<IAncestralStep>().Step;

    private StepProbe.Step SharedNoise => Other<ISharedNoiseStep>().Step;

    private StepProbe.Step Ddim => (network, xt, t, schedule, noise) => Other<IDdimStep>().Step(network, xt, t, 0, schedule, noise);

    /// <summary>Draws with the own network, as far as the hand-in has the other parts that a picture needs.</summary>
    /// <param name="draw">Gets what walks latents back by a step: the states x_t, at index t = 0, …, T.</param>
    private void Draw(Action<Func<StepProbe.Step, double[], double[][]>> draw)
    {
        var trained = Trained;
        try
        {
            draw((step, latents) => new OwnSampler(trained, step, Seed).States(latents));
        }
        catch (NotAttemptedException)
        {
            Note("There is no picture: a part that it needs is not attempted.");
        }
    }

    /// <summary>Samples in the order of their latents, as connected lines over the data.</summary>
    private Picture Path(string title, params (string Name, double[] Points)[] paths) =>
        ConnectedPath.Drawn($"{title}: {Own}", Task.Set, paths);

    /// <summary>States at several steps side by side.</summary>
    private static Picture Way(string title, double[][] states) =>
        new TrajectoryPictures($"{title}: {Own}", states.Length - 1, t => states[t]).Stills;
}
