namespace Grader.Judging;

/// <summary>A check that lets the student's code train a network: slow, and left out by a quick run.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class TrainsAttribute : Attribute;
