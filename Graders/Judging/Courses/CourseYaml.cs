namespace Grader.Judging.Courses;

/// <summary>The entries of course.yaml as they are written.</summary>
internal sealed class CourseYaml
{
    public string? Id { get; set; }

    public string? Title { get; set; }
}
