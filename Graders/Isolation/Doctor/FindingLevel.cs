namespace Grader.Isolation;

/// <summary>How much a <see cref="Finding"/> matters.</summary>
public enum FindingLevel
{
    /// <summary>All is there.</summary>
    Ok,

    /// <summary>Grading works, with less than it could have.</summary>
    Note,

    /// <summary>Grading does not work.</summary>
    Missing,
}
