namespace Grader.Contracts.Flows;

/// <summary>Names for a flow whose Jacobian has determinant 1 everywhere, for problem 1c.</summary>
public enum FlowKind
{
    /// <summary>The identity: there is no other such flow.</summary>
    Identity,

    /// <summary>A rotation: its Jacobian is orthogonal everywhere.</summary>
    Rotation,

    /// <summary>A linear map.</summary>
    Linear,

    /// <summary>Volume preserving: it moves probability mass without a change of its density.</summary>
    VolumePreserving,

    /// <summary>Expanding: it maps small sets to larger ones.</summary>
    Expanding,
}
