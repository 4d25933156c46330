using FluentAssertions;
using Grader.Contracts.Diffusion;
using Grader.Wire;
using NUnit.Framework;

namespace Grader.Tests.Wire;

internal sealed class ContractTests
{
    private static IReadOnlyList<Type> Contracts() => ContractTable.Contracts;

    [TestCaseSource(nameof(Contracts))]
    public void The_wire_carries_every_method_of_every_contract(Type contract) =>
        Surface.Of(contract).Methods.Should().NotBeEmpty();

    [Test]
    public void A_contract_with_a_type_that_the_wire_does_not_carry_is_refused_by_name() =>
        FluentActions.Invoking(() => Surface.Of(typeof(IUncarriable))).Should().Throw<NotSupportedException>()
            .WithMessage("*argument anything of IUncarriable.Take*System.Object*");

    [Test]
    public void Only_interfaces_of_the_contracts_have_a_number() =>
        FluentActions.Invoking(() => ContractTable.NumberOf(typeof(IUncarriable))).Should().Throw<ArgumentException>();

    [TestCaseSource(nameof(Contracts))]
    public void A_contract_is_found_by_its_number(Type contract) =>
        ContractTable.Contract(ContractTable.NumberOf(contract)).Should().Be(contract);

    [TestCase(0)]
    [TestCase(-1)]
    [TestCase(int.MaxValue)]
    public void A_number_of_no_contract_is_refused(int number) =>
        FluentActions.Invoking(() => ContractTable.Contract(number)).Should().Throw<WireException>().WithMessage($"*{number}*");

    [Test]
    public void A_record_of_the_contracts_is_no_contract() =>
        FluentActions.Invoking(() => ContractTable.Contract(typeof(GaussianChain).MetadataToken)).Should().Throw<WireException>();

    [TestCase(typeof(Action<double>))]
    [TestCase(typeof(Func<double, double, double, double, double>))]
    public void A_delegate_without_a_value_or_of_too_many_parameters_is_refused(Type type) =>
        FluentActions.Invoking(() => Surface.Of(typeof(ITakes<>).MakeGenericType(type))).Should().Throw<NotSupportedException>()
            .WithMessage("*three parameters*");

    private interface ITakes<T>
    {
        void Take(T value);
    }

    private interface IUncarriable
    {
        void Take(object anything);
    }
}
