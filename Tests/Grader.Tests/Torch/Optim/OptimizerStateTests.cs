using NUnit.Framework;
using TorchSharp.Modules;
using static Grader.Tests.Torch.Waves;
using static TorchSharp.torch;
using static TorchSharp.torch.optim;

namespace Grader.Tests.Torch.Optim;

public sealed class OptimizerStateTests
{
    private static readonly Func<IEnumerable<Parameter>, OptimizerHelper>[] Makers =
    [
        p => Adam(p, 0.1, amsgrad: true),
        p => AdamW(p, 0.1, weight_decay: 0.2),
        p => SGD(p, 0.01, 0.9, 0.1),
        p => RMSProp(p, 0.02, momentum: 0.5, centered: true),
    ];

    [TestCaseSource(nameof(Makers))]
    public void A_saved_optimizer_continues_where_it_stopped(Func<IEnumerable<Parameter>, OptimizerHelper> make) =>
        Continues(make, (from, to) =>
    {
        var file = new MemoryStream();
        from.save_state_dict(new BinaryWriter(file));
        to.load_state_dict(new BinaryReader(new MemoryStream(file.ToArray())));
    });

    [TestCaseSource(nameof(Makers))]
    public void An_optimizer_continues_from_anothers_state(Func<IEnumerable<Parameter>, OptimizerHelper> make) =>
        Continues(make, (from, to) => to.load_state_dict(from.state_dict()));

    [TestCaseSource(nameof(Makers))]
    public void State_taken_over_is_a_copy(Func<IEnumerable<Parameter>, OptimizerHelper> make)
    {
        var (source, copy) = (new Parameter(Wave([6])), new Parameter(Wave([6])));
        var (from, to) = (make([source]), make([copy]));
        Step(from, source);
        to.load_state_dict(from.state_dict());
        Step(from, source);
        Step(from, source);
        var (reference, third) = (new Parameter(Wave([6])), new Parameter(Wave([6])));
        var (fresh, other) = (make([reference]), make([third]));
        Step(fresh, reference);
        other.load_state_dict(fresh.state_dict());
        Step(other, third);
        Step(to, copy);
        Assert.That(Golden.Flat(copy), Is.EqualTo(Golden.Flat(third)));
    }

    /// <summary>Written by hand from TorchSharp's sources: name; counts; options; then for each parameter steps and tensors.</summary>
    [Test]
    public void Files_are_in_TorchSharps_format()
    {
        var file = new MemoryStream();
        Adam([new Parameter(zeros(1))], 0.5, 0.25, 0.75, 2, 4).save_state_dict(new BinaryWriter(file));
        byte[] zero = [6, 1, 1, 0, 0, 0, 0]; // type, rank, size, the number
        byte[] expected =
        [
            4, .. "Adam"u8, 1, 1,
            .. new[] { 0.5, 0.5, 0.25, 0.75, 2, 4 }.SelectMany(BitConverter.GetBytes), 0, 0,
            .. BitConverter.GetBytes(0L), .. zero, .. zero, 0,
        ];
        Assert.That(file.ToArray(), Is.EqualTo(expected));
    }

    [Test]
    public void Another_optimizers_file_is_refused()
    {
        var file = new MemoryStream();
        SGD([new Parameter(ones(1))], 0.1).save_state_dict(new BinaryWriter(file));
        Assert.That(
            () => Adam([new Parameter(ones(1))]).load_state_dict(new BinaryReader(new MemoryStream(file.ToArray()))),
            Throws.InstanceOf<InvalidDataException>().With.Message.Contains("SGD"));
        Assert.That(
            () => SGD([new Parameter(ones(1)), new Parameter(ones(1))], 0.1).load_state_dict(
                SGD([new Parameter(ones(1))], 0.1).state_dict()),
            Throws.ArgumentException);
    }

    private static void Continues(Func<IEnumerable<Parameter>, OptimizerHelper> make, Action<OptimizerHelper, OptimizerHelper> carry)
    {
        var source = new Parameter(Wave([6]));
        var from = make([source]);
        Step(from, source);
        Step(from, source);
        from.ParamGroups.Single().LearningRate /= 2;
        var copy = new Parameter(source.detach().clone());
        var to = make([copy]);
        carry(from, to);
        Step(from, source);
        Step(to, copy);
        Assert.That(Golden.Flat(copy), Is.EqualTo(Golden.Flat(source)));
        Assert.That(to.ParamGroups.Single().LearningRate, Is.EqualTo(from.ParamGroups.Single().LearningRate));
    }

    private static void Step(Optimizer optimizer, Parameter parameter)
    {
        optimizer.zero_grad();
        (Wave([6, 6], 0.2).matmul(parameter) - Wave([6], 0.9)).square().sum().backward();
        optimizer.step();
    }
}
