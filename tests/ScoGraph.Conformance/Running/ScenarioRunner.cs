using System.Globalization;
using System.Text.RegularExpressions;
using ScoGraph.Conformance.Values;
using ScoGraph.Model.Procedures;
using ScoGraph.Store;
using ScoGraph.Testing.Kit;

namespace ScoGraph.Conformance.Running;

/// <summary>Runs one scenario against an engine of its own.</summary>
/// <param name="open">Makes an empty graph whose queries may call these procedures.</param>
internal sealed partial class ScenarioRunner(Func<IReadOnlyList<Procedure>, Graph> open)
{
    private readonly List<Procedure> _procedures = [];
    private readonly List<string> _setup = [];
    private readonly Dictionary<string, object?> _parameters = [];
    private Graph? _graph;
    private GraphContent? _before;
    private QueryResult? _result;
    private QueryException? _error;
    private bool _errorWasExpected;

    /// <summary>Runs a scenario on a graph in memory.</summary>
    public static ScenarioOutcome Run(Scenario scenario) =>
        Run(scenario, static procedures => new Graph(new MemoryStore(), options: null, procedures));

    /// <summary>Runs a scenario on a graph that is made for it.</summary>
    public static ScenarioOutcome Run(Scenario scenario, Func<IReadOnlyList<Procedure>, Graph> open)
    {
        ScenarioRunner runner = new(open);
        try
        {
            foreach (ScenarioStep step in scenario.Steps)
                runner.Take(step);
            if (runner._error is { } unexpected && !runner._errorWasExpected)
                return new ScenarioOutcome(scenario, OutcomeKind.Error, unexpected.Message);
            return new ScenarioOutcome(scenario, OutcomeKind.Passed);
        }
        catch (ScenarioMismatch mismatch)
        {
            return runner._error is { } error && !runner._errorWasExpected
                ? new ScenarioOutcome(scenario, OutcomeKind.Error, error.Message)
                : new ScenarioOutcome(scenario, OutcomeKind.Wrong, mismatch.Message);
        }
        catch (FormatException exception)
        {
            return new ScenarioOutcome(scenario, OutcomeKind.NotUnderstood, exception.Message);
        }
        catch (Exception exception) when (exception is not OutOfMemoryException)
        {
            return new ScenarioOutcome(scenario, OutcomeKind.Error, $"{exception.GetType().Name}: {exception.Message}");
        }
        finally
        {
            runner._graph?.Dispose();
        }
    }

    private void Take(ScenarioStep step)
    {
        string text = step.Text.Trim();
        switch (text)
        {
            case "an empty graph" or "any graph":
                break;
            case "having executed:" or "after having executed:":
                _setup.Add(step.Block!);
                break;
            case "parameters are:" or "parameter values are:":
                foreach (IReadOnlyList<string> row in step.Table)
                    _parameters[row[0]] = Literals.Evaluate(row[1]);
                break;
            case "executing query:":
                Execute(step.Block!, _parameters);
                break;
            case "executing control query:":
                Require(_error is null, "the query before the control query failed");
                Execute(step.Block!, []);
                break;
            case "the result should be empty":
                Compare([], inOrder: false, ignoreListOrder: false, rowsOnly: true);
                break;
            case "no side effects":
                CompareEffects([]);
                break;
            case "the side effects should be:":
                CompareEffects(step.Table.ToDictionary(r => r[0], r => int.Parse(r[1], CultureInfo.InvariantCulture)));
                break;
            default:
                TakeVariable(text, step);
                break;
        }
    }

    private void TakeVariable(string text, ScenarioStep step)
    {
        if (text.StartsWith("the result should be, ", StringComparison.Ordinal))
        {
            Require(text.Contains("in order", StringComparison.Ordinal) || text.Contains("in any order", StringComparison.Ordinal), text);
            Compare(
                step.Table, text.Contains("in order", StringComparison.Ordinal), text.Contains(
                    "ignoring element order for lists", StringComparison.Ordinal),
                rowsOnly: false);
        }
        else if (text.StartsWith("the result should be (ignoring element order for lists)", StringComparison.Ordinal))
        {
            Compare(step.Table, inOrder: false, ignoreListOrder: true, rowsOnly: false);
        }
        else if (NamedGraph().Match(text) is { Success: true } named)
        {
            string name = named.Groups[1].Value;
            _setup.Add(File.ReadAllText(Path.Combine(KitFolder.Root!, "graphs", name, name + ".cypher")));
        }
        else if (text.StartsWith("there exists a procedure ", StringComparison.Ordinal))
        {
            _procedures.Add(TableProcedure.Create(text["there exists a procedure ".Length..].Trim(), step.Table));
        }
        else if (ErrorStep().Match(text) is { Success: true } error)
        {
            CompareError(error.Groups["type"].Value, error.Groups["phase"].Value, error.Groups["detail"].Value);
        }
        else
        {
            throw new FormatException($"The runner does not know the step: {text}");
        }
    }

    private void Execute(string query, Dictionary<string, object?> parameters)
    {
        if (_graph is null)
        {
            _graph = open(_procedures);
            foreach (string setup in _setup)
                _graph.Query(setup, _parameters);
        }

        _before = GraphContent.Of(_graph.ReadState());
        try
        {
            _result = _graph.Query(query, parameters);
        }
        catch (QueryException exception)
        {
            _error = exception;
        }
    }

    private void Compare(IReadOnlyList<IReadOnlyList<string>> table, bool inOrder, bool ignoreListOrder, bool rowsOnly)
    {
        QueryResult result = Require(_result, "there is no result");
        Canonical canonical = new(ignoreListOrder);
        if (!rowsOnly)
            Require(table[0].Order(StringComparer.Ordinal).SequenceEqual(result.Columns.Order(StringComparer.Ordinal)),
                $"columns {string.Join(", ", result.Columns)} instead of {string.Join(", ", table[0])}");
        int[] order = rowsOnly ? [] : [.. table[0].Select(name => result.Columns.ToList().IndexOf(name))];
        List<string> expected = [.. table.Skip(1).Select(
            row => string.Join(" | ", row.Select(cell => ExpectedText.Canonicalise(cell, canonical))))];
        List<string> actual = [.. result.Select(
            row => string.Join(" | ", order.Select(at => canonical.Write(row.Values[at], row.Snapshot))))];
        if (!inOrder)
        {
            expected.Sort(StringComparer.Ordinal);
            actual.Sort(StringComparer.Ordinal);
        }

        Require(expected.SequenceEqual(actual),
            $"rows [{string.Join("; ", actual.Take(20))}] instead of [{string.Join("; ", expected.Take(20))}]");
    }

    private void CompareEffects(Dictionary<string, int> expected)
    {
        SortedDictionary<string, int> actual = _before!.Effects(GraphContent.Of(_graph!.ReadState()));
        string due = string.Join(
            ", ", expected.Where(e => e.Value != 0).OrderBy(e => e.Key, StringComparer.Ordinal).Select(e => $"{e.Key} {e.Value}"));
        string got = string.Join(", ", actual.Select(e => $"{e.Key} {e.Value}"));
        Require(due == got, $"side effects [{got}] instead of [{due}]");
    }

    private void CompareError(string type, string phase, string detail)
    {
        _errorWasExpected = true;
        QueryException error = Require(_error, $"success instead of {type} at {phase}: {detail}");
        bool phaseFits = phase == "any time" || phase == (error.Phase == ErrorPhase.CompileTime ? "compile time" : "runtime");
        Require(
            error.Category.ToString() == type && phaseFits && (detail == "*" || detail == error.Detail),
            $"{error.Category} at {error.Phase}: {error.Detail} instead of {type} at {phase}: {detail} ({error.Reason})");
        CompareEffects([]);
    }

    private static void Require(bool condition, string message)
    {
        if (!condition)
            throw new ScenarioMismatch(message);
    }

    private static T Require<T>(T? value, string message)
        where T : class => value ?? throw new ScenarioMismatch(message);

    [GeneratedRegex("^the ([a-z0-9-]+) graph$")]
    private static partial Regex NamedGraph();

    [GeneratedRegex(@"^an? (?<type>\w+) should be raised at (?<phase>compile time|runtime|any time): (?<detail>[\w*]+)$")]
    private static partial Regex ErrorStep();

    private sealed class ScenarioMismatch(string message) : Exception(message);
}
