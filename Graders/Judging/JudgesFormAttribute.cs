namespace Grader.Judging;

/// <summary>
/// A check of the form of an answer alone: its shape, length and data type. It passes whatever the numbers are; the checks of the values
/// keep a wrong answer from earning more.
/// </summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class JudgesFormAttribute : Attribute;
