using System.CommandLine;

namespace Grader.Cli.Syntax;

/// <summary>A command of the grader: its words on the command line, and what its help shows below them.</summary>
/// <param name="name">The word after "grader".</param>
/// <param name="description">What it does, in a sentence.</param>
internal abstract class Verb(string name, string description) : Command(name, description)
{
    /// <summary>What one has to know besides the options, and examples.</summary>
    public abstract string Examples { get; }

    /// <summary>Whether it runs the code of students, for which this machine must have walls.</summary>
    public virtual bool RunsStudentCode => false;

    /// <summary>Whether it writes what others are to read; files of a grading are for their owner alone.</summary>
    public virtual bool WritesForOthers => false;
}
