namespace Grader.Isolation;

/// <summary>
/// A verdict that a check gives by throwing. Where an object that the check has lent to the hand-in throws one, it ends the hand-in's call
/// and reaches the check unchanged; every other exception of such an object is the fault of whoever called it.
/// </summary>
public abstract class VerdictException(string message) : Exception(message);
