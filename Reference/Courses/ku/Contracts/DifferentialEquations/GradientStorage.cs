namespace Grader.Contracts.DifferentialEquations;

/// <summary>What is held in memory to differentiate a loss at the end of a solution by the parameters of the drift.</summary>
public enum GradientStorage
{
    /// <summary>Backpropagation through the solver: the state before each of the T steps is held until the end.</summary>
    AllStates,

    /// <summary>
    /// Checkpoints every k steps: the states before step 1, k + 1, 2k + 1, … are held until the end. Going backward, every segment of k
    /// steps (the last one, too) is solved again from its checkpoint, and the state before each of its steps is held until the segment is
    /// done; its first state is the checkpoint and counts once.
    /// </summary>
    Checkpoints,

    /// <summary>The adjoint method: the state is solved backward in time beside its adjoint, and only the present state is held.</summary>
    Adjoint,
}
