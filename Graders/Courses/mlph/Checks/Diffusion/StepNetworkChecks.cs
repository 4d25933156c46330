using Grader.Checks.Diffusion.Training;
using Grader.Contracts.Diffusion;
using Grader.Judging;

namespace Grader.Checks.Diffusion;

/// <summary>Checks of one training of the sheet's network: one fixture for each data set.</summary>
public abstract class StepNetworkChecks(HandIn handIn) : ContractChecks<IStepNetworkDiffusion>(handIn)
{
    /// <summary>What checks of further data need: a network that does not learn the V learns nothing else either.</summary>
    protected const string VIsLearnt =
        $"{nameof(StepNetworkDiffusionChecks)}.{nameof(StepNetworkDiffusionChecks.Prediction_for_the_V_is_close_to_the_best_possible)}";

    /// <inheritdoc cref="ToyThresholds.OfRetrainings" />
    private protected const string OfRetrainings = ToyThresholds.OfRetrainings;

    /// <summary>What the student's code trains on.</summary>
    private protected abstract ToyTask Task { get; }

    /// <summary>The model; trained when the first check asks for it.</summary>
    private protected TrainedToy Trained
    {
        get
        {
            AllowPerCall(TimeSpan.FromSeconds(Task.Budget.Seconds));
            return Trainings.Of(HandIn, $"{nameof(IStepNetworkDiffusion)} on {Task.Set.Name}",
                seed => TrainedToy.Of(Subject.Train, Task, seed));
        }
    }
}
