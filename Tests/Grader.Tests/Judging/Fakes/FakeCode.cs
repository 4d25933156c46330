using Grader.Isolation;
using Grader.Judging;
using Grader.Results;

namespace Grader.Tests.Judging.Fakes;

/// <summary>A hand-in whose only implementation is a function of the test.</summary>
internal sealed class FakeCode(Func<long, double> answer) : IStudentCode
{
    public int Created { get; private set; }

    public bool Disposed { get; private set; }

    public TimeSpan CallLimit { get; set; } = TimeSpan.FromSeconds(10);

    public string ContentHash => "0123";

    public string Isolation => "none";

    public string ConsoleText => "hello";

    public static HandIn HandIn(Func<long, double> answer, string name = "fake", string hash = "0123") =>
        new(new HandInInfo(name, name, hash), new FakeCode(answer));

    public object Create(Type contract)
    {
        Created++;
        return new Fake(answer);
    }

    public void Dispose() => Disposed = true;

    private sealed class Fake(Func<long, double> answer) : IFake
    {
        public double Answer(long n) => answer(n);
    }
}
