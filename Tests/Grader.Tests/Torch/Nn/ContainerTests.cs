using NUnit.Framework;
using TorchSharp.Modules;
using static TorchSharp.torch;
using static TorchSharp.torch.nn;

namespace Grader.Tests.Torch.Nn;

/// <summary>What TorchSharp 0.107 does with containers that change.</summary>
internal sealed class ContainerTests
{
    [Test]
    public void A_part_of_a_sequence_keeps_its_names()
    {
        var network = Sequential(Linear(1, 2), ReLU(), Linear(2, 3));
        Assert.That(network[1..].named_children().Select(step => step.name), Is.EqualTo(new[] { "1", "2" }));
        Assert.That(network[(0, 2)].Count, Is.EqualTo(2));
        Assert.That(network[2], Is.InstanceOf<Linear>());
        Assert.Throws<ArgumentOutOfRangeException>(() => _ = network[-1]);
        Assert.That(Sequential().append(ReLU()).append("last", Tanh()).Count, Is.EqualTo(2));
    }

    [Test]
    public void The_owner_registers_the_modules_of_a_list()
    {
        var owner = new Owner();
        Assert.That(owner.named_parameters().Select(named => named.name), Is.EqualTo(new[] { "dict.a.bias", "list.0.bias" }));
        owner.Add();
        Assert.That(owner.parameters().Count(), Is.EqualTo(2));
        Assert.That(ModuleList(new Bias()).parameters(), Is.Empty);
    }

    [Test]
    public void Lists_and_dictionaries_are_those_of_CSharp()
    {
        var (first, second) = (new Bias(), new Bias());
        var list = ModuleList(first);
        list.Insert(0, second);
        list.append(first, second);
        list.RemoveAt(3);
        Assert.That(list, Is.EqualTo(new[] { second, first, first }));
        Assert.That((list.IndexOf(first), list.Remove(first), list.Contains(first), list.Count), Is.EqualTo((1, true, true, 2)));
        var dict = ModuleDict(("a", first), ("b", second));
        Assert.That((dict[1], dict.IndexOf(("b", second)), dict.Remove("a"), dict.Count), Is.EqualTo((("b", second), 1, true, 1)));
        Assert.Throws<ArgumentException>(() => dict.Add("b", first));
    }

    [Test]
    public void A_list_of_parameters_names_them_after_their_places()
    {
        var list = ParameterList(Parameter(zeros(1)));
        list.Add(Parameter(zeros(1)));
        list.append(Parameter(zeros(1)));
        Assert.That(list.named_parameters().Select(named => named.name), Is.EqualTo(new[] { "0", "1", "2" }));
    }

    private sealed class Bias : Module
    {
        private readonly Parameter bias = Parameter(zeros(1));

        public Bias() : base(nameof(Bias)) => RegisterComponents();
        public Tensor Value => bias;
    }

    private sealed class Owner : Module
    {
        private readonly ModuleDict<Bias> dict = ModuleDict(("a", new Bias()));
        private readonly ModuleList<Bias> list = ModuleList(new Bias());

        public Owner() : base(nameof(Owner)) => RegisterComponents();
        public void Add() => list.Add(new Bias());
        public int Count => dict.Count + list.Count;
    }
}
