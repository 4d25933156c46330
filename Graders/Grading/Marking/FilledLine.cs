
namespace Grader.Grading.Marking;

/// <summary>A comment on a line of the student's code, as a marking sheet has it.</summary>
/// <param name="Place">File and line: "Diffusion/Sampler.cs:41".</param>
/// <param name="Code">The line as it was; may be empty.</param>
/// <param name="Comment">For the student; empty where it was taken back.</param>
internal sealed record FilledLine(FilledValue Place, FilledValue Code, FilledValue Comment);
