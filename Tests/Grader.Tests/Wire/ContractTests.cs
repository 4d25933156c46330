using FluentAssertions;
using Grader.Contracts.Diffusion;
using Grader.Contracts.Flows;
using Grader.Wire;
using NUnit.Framework;

namespace Grader.Tests.Wire;

internal sealed class ContractTests
{
    private static readonly ContractSet contracts = KnownCourses.Contracts;

    [Test]
    public void The_wire_carries_every_method_of_every_contract()
    {
        contracts.Contracts.Should().NotBeEmpty().And.OnlyContain(contract => Surface.Of(contract).Methods.Count > 0);
        contracts.Uncarried.Should().BeEmpty();
    }

    [Test]
    public void A_contract_with_a_type_that_the_wire_does_not_carry_is_refused_by_name() =>
        FluentActions.Invoking(() => Surface.Of(typeof(IUncarriable))).Should().Throw<NotSupportedException>()
            .WithMessage("*argument anything of IUncarriable.Take*System.Object*");

    [Test]
    public void Only_interfaces_of_the_contracts_have_a_number() =>
        FluentActions.Invoking(() => contracts.NumberOf(typeof(IUncarriable))).Should().Throw<ArgumentException>();

    [Test]
    public void A_contract_is_found_by_its_number() =>
        contracts.Contracts.Select(contract => contracts.Contract(contracts.NumberOf(contract))).Should().Equal(contracts.Contracts);

    [TestCase(0)]
    [TestCase(-1)]
    [TestCase(int.MaxValue)]
    public void A_number_of_no_contract_is_refused(int number) =>
        FluentActions.Invoking(() => contracts.Contract(number)).Should().Throw<WireException>().WithMessage($"*{number}*");

    [Test]
    public void A_record_of_the_contracts_is_no_contract() =>
        FluentActions.Invoking(() => contracts.Contract(NumberBeside<ILinearSchedule>(typeof(GaussianChain))))
            .Should().Throw<WireException>();

    [Test]
    public void Contracts_of_another_course_have_no_number()
    {
        var dtu = KnownCourses.All.Single(course => course.Id == "dtu").Contracts;

        dtu.Contracts.Should().Contain([typeof(ILinearSchedule), typeof(IPriorMatching)]).And.NotContain(typeof(IPolynomialMap));
        FluentActions.Invoking(() => dtu.NumberOf(typeof(IPolynomialMap))).Should().Throw<ArgumentException>();
    }

    [TestCase(typeof(Action<double>))]
    [TestCase(typeof(Func<double, double, double, double, double>))]
    public void A_delegate_without_a_value_or_of_too_many_parameters_is_refused(Type type) =>
        FluentActions.Invoking(() => Surface.Of(typeof(ITakes<>).MakeGenericType(type))).Should().Throw<NotSupportedException>()
            .WithMessage("*three parameters*");

    /// <summary>The number that a type would have whose assembly has a contract, if it were one itself.</summary>
    private static int NumberBeside<TContract>(Type type) =>
        contracts.NumberOf(typeof(TContract)) - typeof(TContract).MetadataToken + type.MetadataToken;

    private interface ITakes<T>
    {
        void Take(T value);
    }

    private interface IUncarriable
    {
        void Take(object anything);
    }
}
