using NUnit.Framework;

namespace Grader.Judging;

/// <summary>
/// A check that lets the student's code train a network. It is slow; a quick run leaves it out, and so does
/// <c>dotnet test --filter TestCategory!=Training</c>.
/// </summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class TrainsAttribute() : CategoryAttribute("Training");
