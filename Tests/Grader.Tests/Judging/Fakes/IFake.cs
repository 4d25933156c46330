namespace Grader.Tests.Judging.Fakes;

/// <summary>A contract that any answer can be given to.</summary>
public interface IFake
{
    /// <summary>The answer to question n.</summary>
    double Answer(long n);
}
