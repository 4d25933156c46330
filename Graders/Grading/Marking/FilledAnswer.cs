
namespace Grader.Grading.Marking;

/// <summary>An answer to a complaint, as a marking sheet has it.</summary>
/// <param name="Complaint">Path of the file with the complaint.</param>
/// <param name="Answer">For the student; empty where it was taken back.</param>
internal sealed record FilledAnswer(FilledValue Complaint, FilledValue Answer);
