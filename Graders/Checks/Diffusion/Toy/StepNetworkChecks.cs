using Grader.Contracts.Diffusion;
using Grader.Judging;

namespace Grader.Checks.Diffusion.Toy;

/// <summary>Checks of one training of the sheet's network: one fixture for each data set.</summary>
public abstract class StepNetworkChecks(HandIn handIn) : ContractChecks<IStepNetworkDiffusion>(handIn)
{
    /// <summary>Without it, training on further data is a waste of time.</summary>
    protected const string VIsLearnt = $"{nameof(StepNetworkDiffusionChecks)}.{nameof(StepNetworkDiffusionChecks.Prediction_for_the_V_is_close_to_the_best_possible)}";

    /// <summary>What the student's code trains on.</summary>
    private protected abstract ToyTask Task { get; }

    /// <summary>The model; trained when the first check asks for it.</summary>
    private protected TrainedToy Trained
    {
        get
        {
            AllowPerCall(TimeSpan.FromSeconds(Task.Budget.Seconds));
            return Trainings.Of(HandIn, $"{nameof(IStepNetworkDiffusion)} on {Task.Set.Name}", seed => TrainedToy.Of(Subject.Train, Task, seed));
        }
    }
}
