using NUnit.Framework;

namespace Grader.Judging;

/// <summary>
/// A check that lets the student's code train a network: slow, and left out by a quick run, or by
/// <c>dotnet test --filter TestCategory!=Training</c>.
/// </summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class TrainsAttribute() : CategoryAttribute("Training");
