namespace Grader.Results;

/// <summary>What a person answers to a student's complaint.</summary>
/// <param name="Complaint">Path of the file with the complaint, inside the hand-in.</param>
/// <param name="Text">The answer.</param>
public sealed record ComplaintAnswer(string Complaint, string Text);
