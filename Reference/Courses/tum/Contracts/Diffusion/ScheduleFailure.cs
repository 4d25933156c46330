namespace Grader.Contracts.Diffusion;

/// <summary>The parts of a diffusion model that a schedule outside (0, 1) may or may not break, for problems 4b and 4c.</summary>
public enum ScheduleFailure
{
    /// <summary>Nothing fails.</summary>
    Nowhere,

    /// <summary>The mean √ᾱ_n·x_0 of q(z_n|x_0) is no real number.</summary>
    RootOfAlphaBar,

    /// <summary>The standard deviation √(1 − ᾱ_n) of q(z_n|x_0) is no real number.</summary>
    RootOfOneMinusAlphaBar,

    /// <summary>The estimate of x_0 from z_n and ε divides by √ᾱ_n = 0.</summary>
    DivisionByRootOfAlphaBar,

    /// <summary>The training loss ‖ε − ε_θ(z_n, n)‖² is infinite or undefined.</summary>
    TrainingLoss,

    /// <summary>z_N is not standard normal.</summary>
    PriorMismatch,
}
