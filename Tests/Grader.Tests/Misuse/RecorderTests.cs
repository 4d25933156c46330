using System.Reflection;
using Grader.Checks.DifferentialEquations.Oracles;
using Grader.Checks.Diffusion.Oracles;
using Grader.Checks.Diffusion.Training;
using Grader.Checks.Flows.Oracles;
using Grader.Checks.Foundations.Oracles;
using Grader.Contracts;
using Grader.Isolation;
using Grader.Judging.Chance;
using Grader.Judging.Laws.Calls;
using NUnit.Framework;

namespace Grader.Tests.Misuse;

/// <summary>Whatever recorders of calls are asked, and how often, they answer, or the hand-in is to blame.</summary>
internal sealed class RecorderTests
{
    /// <summary>How each is made.</summary>
    private static readonly Dictionary<Type, Func<object>> recorders = new()
    {
        [typeof(EvenNoise)] = () => new EvenNoise(parts: 7),
        [typeof(FieldSpy)] = () => new FieldSpy(),
        [typeof(LentNoise)] = () => new LentNoise(new SeededNoise(1)),
        [typeof(MismatchSpy)] = () => new MismatchSpy(MismatchSpy.Waves),
        [typeof(NumberedNoise)] = () => NumberedNoise.Irregular,
        [typeof(OdeSpy)] = () => new OdeSpy((x, t) => x + t),
        [typeof(PredictorSpy)] = PredictorSpy.Zero,
        [typeof(RecordedNoise)] = () => new RecordedNoise(seed: 1),
        [typeof(RowNoise)] = () => new RowNoise(50, (_, _) => 0),
        [typeof(RowNumbers)] = () => new RowNumbers([1, 2], [0.5, 0.25]),
        [typeof(ScriptedNoise)] = () => new ScriptedNoise(_ => 0, index => index, stepCount: 5),
        [typeof(SdeSpy)] = () => new SdeSpy(new SdeCase
        {
            Drift = (x, t) => x + t,
            Variance = (_, _) => 1,
            Alpha = (y, t) => y * t,
            AlphaSlope = (y, _) => y,
            Beta = (_, _) => 1,
            BetaSlope = (_, _) => 0,
        }),
        [typeof(SeededNoise)] = () => new SeededNoise(1),
        [typeof(SubnetSpy)] = () => new SubnetSpy(outputs: 2, shift: 0, scale: 1),
        [typeof(TurningNoise)] = () => new TurningNoise(first: 1, batch: 10, stepsBeforeTurn: 2),
    };

    private static IEnumerable<Type> Found() => typeof(RecordedNoise).Assembly.GetTypes().Concat(KnownCourses.CheckTypes)
        .Where(type => type.IsClass && (type.IsAssignableTo(typeof(INoiseSource)) || type.Name.EndsWith("Spy", StringComparison.Ordinal)));

    [TestCaseSource(nameof(Found))]
    public void Every_question_is_answered_or_blamed_on_the_code(Type recorder)
    {
        Assert.That(recorders.Keys, Does.Contain(recorder), "a new recorder; say here how it is made");

        var made = recorders[recorder]();
        var lent = Lent(made).ToList();
        var faults = Enumerable.Range(0, HostileArguments.Kinds).SelectMany(kind => lent.SelectMany(one => Faults(one, kind))).ToList();

        Assert.That(lent, Is.Not.Empty);
        Assert.That(faults, Is.All.InstanceOf<StudentFaultException>().Or.InstanceOf<VerdictException>());
    }

    /// <summary>What it lends: itself, a function, or a record of functions.</summary>
    private static IEnumerable<LentMethod> Lent(object recorder) => recorder is INoiseSource
        ? LentMethod.Of(typeof(INoiseSource), recorder)
        : recorder.GetType().GetProperties(BindingFlags.Public | BindingFlags.Instance)
            .SelectMany(property => LentMethod.Of(property.PropertyType, property.GetValue(recorder)));

    /// <summary>What comes of asking twice, and then from three threads, one after the other as the wire has it.</summary>
    private static List<Exception> Faults(LentMethod lent, int kind)
    {
        List<Exception> faults = [];
        var gate = new Lock();
        void Ask()
        {
            lock (gate)
            {
                if (Thrown(lent, kind) is { } thrown)
                    faults.Add(LentCall.Fault(lent.Method, [], thrown));
            }
        }

        Ask();
        Ask();
        Parallel.Invoke(Ask, Ask, Ask);
        return faults;
    }

    private static Exception? Thrown(LentMethod lent, int kind)
    {
        object?[] arguments = [.. lent.Method.GetParameters()
            .Select((parameter, i) => HostileArguments.Of(parameter.ParameterType, kind, i))];
        try
        {
            lent.Method.Invoke(lent.Target, BindingFlags.DoNotWrapExceptions, null, arguments, null);
            return null;
        }
        catch (Exception thrown)
        {
            return thrown;
        }
    }
}
