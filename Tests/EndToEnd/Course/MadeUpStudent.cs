using Grader.Tests.Cli.HandIns;

namespace Grader.EndToEnd.Course;

/// <summary>One student of a made-up course.</summary>
/// <param name="Name">As Moodle shows it.</param>
/// <param name="Key">Moodle's key.</param>
/// <param name="Work">How well the student works.</param>
/// <param name="Sources">The student's answers; null where nothing is handed in.</param>
internal sealed record MadeUpStudent(string Name, int Key, Work Work, StudentSources? Sources);
