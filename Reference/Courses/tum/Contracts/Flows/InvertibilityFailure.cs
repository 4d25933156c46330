namespace Grader.Contracts.Flows;

/// <summary>
/// Properties that may keep a map from being a normalizing flow, for problems 1a and 1b. A map can have some of them and still be a flow.
/// </summary>
public enum InvertibilityFailure
{
    /// <summary>Nothing: the map is a valid flow.</summary>
    None,

    /// <summary>Its values do not fill all of ℝ^D.</summary>
    BoundedImage,

    /// <summary>A matrix in it does not have full rank, so that a whole line is mapped to one point.</summary>
    SingularMatrix,

    /// <summary>A factor saturates: its derivative comes close to 0.</summary>
    Saturation,

    /// <summary>An even power loses the sign of a coordinate, so that two points have the same image.</summary>
    EvenPower,

    /// <summary>An odd power has a derivative that vanishes at 0.</summary>
    OddPower,

    /// <summary>The determinant of its Jacobian is 0 at some points.</summary>
    VanishingDeterminant,
}
