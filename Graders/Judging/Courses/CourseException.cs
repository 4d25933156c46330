namespace Grader.Judging.Courses;

/// <summary>A folder is no course that can be graded; the message names the file, the entry and the remedy.</summary>
public sealed class CourseException(string message, Exception? inner = null) : Exception(message, inner);
