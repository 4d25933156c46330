namespace Grader.Judging;

/// <summary>A check that runs only when a tutor grades. Students are told how many there are.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class HiddenAttribute : Attribute;
