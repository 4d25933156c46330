using NUnit.Framework;

namespace Grader.Judging;

/// <summary>
/// A check that lets the student's code train a network. It is slow; a quick run leaves it out, and so does
/// <c>dotnet test --filter TestCategory!=Training</c>.
/// </summary>
/// <param name="briefly">True for trainings of so few steps that the check takes less than a second.</param>
[AttributeUsage(AttributeTargets.Method)]
public sealed class TrainsAttribute(bool briefly = false) : CategoryAttribute("Training")
{
    /// <summary>True for trainings of so few steps that the check takes less than a second.</summary>
    public bool Briefly { get; } = briefly;
}
