using Grader.Isolation;
using Grader.Judging;
using Grader.Results;
using Grader.Tests.Judging.Fakes;

namespace Grader.Tests.Judging.Limiting;

/// <summary>Passes for a hand-in in a process of its own. What it answers is work that the judge's thread does.</summary>
internal sealed class ApartCode(params Action[] answers) : IStudentCode
{
    private int ends;

    public TimeSpan? Ran => TimeSpan.Zero;

    /// <summary>How often its process was ended.</summary>
    public int Ends => ends;

    public TimeSpan CallLimit { get; set; } = TimeSpan.FromSeconds(10);

    public string ContentHash => "0123";

    public string Isolation => "none";

    public string ConsoleText => "";

    public HandIn HandIn(string id = "fake") => new(new HandInInfo(id, id, "0123"), this);

    public object Create(Type contract) => new Fake(answers);

    /// <summary>Told when its process is ended.</summary>
    public Action Ended { get; init; } = () => { };

    public void EndProcess()
    {
        Interlocked.Increment(ref ends);
        Ended();
    }

    public void Dispose()
    {
    }

    private sealed class Fake(Action[] answers) : IFake
    {
        public double Answer(long n)
        {
            if (n <= answers.Length)
                answers[n - 1]();

            return n;
        }
    }
}
