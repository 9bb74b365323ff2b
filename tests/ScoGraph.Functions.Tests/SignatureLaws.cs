using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using ScoGraph.Functions.Aggregate;
using ScoGraph.Functions.Scalar;
using ScoGraph.Model.Diagnostics;
using ScoGraph.Model.Procedures;
using ScoGraph.Model.Tests;
using ScoGraph.Model.Tests.Values;
using ScoGraph.Model.Values;
using ScoGraph.Model.Values.Spatial;
using ScoGraph.Model.Values.Temporal;

namespace ScoGraph.Functions.Tests;

/// <summary>What the binder believes of a signature holds when the function runs.</summary>
public sealed class SignatureLaws
{
    private static readonly Value[] OneOfEachKind =
    [
        Value.True, Value.FromInteger(1), Value.FromFloat(0.5), Value.FromString("a"), Value.FromList(Value.FromString("a")),
        Value.From(MapValue.From([KeyValuePair.Create("a", Value.True)])), Value.FromNode(0), Value.FromRelationship(0),
        Value.From(new PathValue([0, 1], [0])), Value.FromEpochDay(0), Value.FromNanosecondOfDay(0), Value.From(new TimeValue(0, 0)),
        Value.From(new LocalDateTimeValue(0, 0)), Value.From(new DateTimeValue(0, 0, 0, null)), Value.From(DurationValue.Zero),
        Value.From(PointValue.Of(CoordinateSystem.Cartesian, 1, 2)),
    ];

    public static TheoryData<string> Names => [.. ScalarCatalog.All.Select(f => f.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public void Takes_every_kind_it_names_and_gives_only_kinds_it_names(string name)
    {
        ScalarFunction function = FunctionRegistry.Default.FindScalar(name)!;
        foreach (Value[] arguments in Fitting(function, 0))
        {
            try
            {
                Value result = function.Invoke(arguments, Context());
                Assert.True((result.Kind.ToTypes() & (function.Signature.Result | ValueTypes.Null)) != 0, $"{name} gave {result.Kind}");
            }
            catch (ValueException error)
            {
                // A value may be refused, and range() finds kinds out at run time; a kind that the signature names may not.
                Assert.True(error.Category == ErrorCategory.ArgumentError, error.Message);
            }
        }
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Refuses_every_other_kind_and_says_what_it_takes(string name)
    {
        ScalarFunction function = FunctionRegistry.Default.FindScalar(name)!;
        for (int i = 0; i < function.Signature.Parameters.Count; i++)
        {
            Parameter parameter = function.Signature.Parameters[i];
            foreach (Value wrong in OneOfEachKind.Where(v => (v.Kind.ToTypes() & parameter.Types) == 0))
            {
                Value[] arguments = Fitting(function, 0).First();
                arguments[i] = wrong;
                ValueException error = Assert.Throws<ValueException>(() => function.Invoke(arguments, Context()));
                Assert.Equal((ErrorCategory.TypeError, "InvalidArgumentValue"), (error.Category, error.Detail));
                Assert.Contains($"{name}() takes {ValueNames.Of(parameter.Types)}", error.Message, StringComparison.Ordinal);
            }
        }
    }

    [Property(MaxTest = 300)]
    public Property Nothing_but_a_value_exception_comes_out_of_any_function() => Prop.ForAll(Samples.Three, values =>
    {
        foreach (ScalarFunction function in FunctionRegistry.Default.Scalars)
        {
            int count = function.Signature.Variadic ? values.Length : function.Signature.Parameters.Count;
            Value[] arguments = [.. Enumerable.Range(0, count).Select(i => values[i % values.Length])];
            if (function.IsStrict && arguments.Any(a => a.IsNull))
                continue;
            Exception? thrown = Record.Exception(() => function.Invoke(arguments, Context()));
            Assert.True(thrown is null or ValueException,
                $"{function.Name}({string.Join(", ", arguments.Select(a => LiteralText.Write(a)))}): {thrown}");
        }
    });

    [Property(MaxTest = 300)]
    public Property Nothing_but_a_value_exception_comes_out_of_any_aggregate() => Prop.ForAll(Samples.Three, values =>
    {
        foreach (AggregateFunction function in FunctionRegistry.Default.Aggregates)
        {
            Exception? thrown = Record.Exception(() =>
            {
                Accumulator accumulator = function.CreateAccumulator();
                foreach (Value value in values.Where(v => !v.IsNull))
                    accumulator.Add([value, values[^1]]);
                accumulator.Finish();
            });
            Assert.True(thrown is null or ValueException, $"{function.Name}: {thrown}");
        }
    });

    private static IEnumerable<Value[]> Fitting(ScalarFunction function, int from)
    {
        IReadOnlyList<Parameter> parameters = function.Signature.Parameters;
        if (from == parameters.Count)
        {
            yield return new Value[from];
            yield break;
        }

        foreach (Value[] rest in Fitting(function, from + 1))
        {
            foreach (Value value in OneOfEachKind.Where(v => (v.Kind.ToTypes() & parameters[from].Types) != 0))
            {
                rest[from] = value;
                yield return [.. rest];
            }
        }
    }

    private static TestContext Context()
    {
        TestContext context = new();
        TinyGraph graph = context.Elements;
        graph.AddNode(["A"], ("x", Value.FromInteger(1)));
        for (int i = 1; i < 4; i++)
            graph.AddNode([]);
        for (int i = 0; i < 5; i++)
            graph.AddRelationship("T", 0, 1);
        return context;
    }
}
