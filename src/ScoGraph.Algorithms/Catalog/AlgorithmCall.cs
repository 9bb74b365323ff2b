using System.Globalization;
using ScoGraph.Algorithms.Views;
using ScoGraph.Model.Procedures;
using ScoGraph.Model.Snapshots;
using ScoGraph.Model.Values;

namespace ScoGraph.Algorithms.Catalog;

/// <summary>One call of a procedure: its arguments and configuration, checked against what it declares.</summary>
internal sealed class AlgorithmCall
{
    private readonly AlgorithmProcedure _procedure;
    private readonly IGraphSnapshot _snapshot;
    private readonly Value[] _arguments;
    private readonly MapValue _configuration;

    public AlgorithmCall(AlgorithmProcedure procedure, IGraphSnapshot snapshot, Value[] arguments, Checkpoint checkpoint)
    {
        _procedure = procedure;
        _snapshot = snapshot;
        Checkpoint = checkpoint;
        _arguments = [.. procedure.Parameters.Select((parameter, i) => Argument(parameter, i < arguments.Length ? arguments[i] : default))];
        _configuration = _arguments[^1].AsMap();
        CheckConfiguration();
    }

    public Checkpoint Checkpoint { get; }

    /// <summary>The id of a node argument.</summary>
    public int Node(int index) => _arguments[index].AsId();

    /// <summary>An integer argument that has a least value.</summary>
    public long Integer(int index, long least) => AtLeast(_procedure.Parameters[index].Name, _arguments[index].AsInteger(), least);

    /// <summary>An integer setting that has a least value.</summary>
    public long Integer(string key, long least) => AtLeast(key, Setting(key).AsInteger(), least);

    /// <summary>A numeric setting within bounds, both included.</summary>
    public double Number(string key, double least, double most)
    {
        double number = Setting(key).AsNumber();
        if (number >= least && number <= most)
            return number;
        string expected = double.IsPositiveInfinity(most)
            ? string.Create(CultureInfo.InvariantCulture, $"a number of at least {least}")
            : string.Create(CultureInfo.InvariantCulture, $"a number from {least} to {most}");
        throw AlgorithmErrors.ArgumentRange(_procedure.Name, key, expected, number.ToString("R", CultureInfo.InvariantCulture));
    }

    /// <summary>A text setting, or null.</summary>
    public string? Text(string key) => Setting(key) is { IsNull: false } value ? value.AsString() : null;

    /// <summary>The part of the graph that the configuration selects.</summary>
    /// <param name="direction">The direction where the procedure has no such setting.</param>
    public GraphPart View(Direction direction = Direction.Outgoing) =>
        new(_snapshot, CommonSettings.ReadFilter(this, _procedure, direction));

    /// <summary>The value of a setting, its default where it is not given.</summary>
    public Value Setting(string key)
    {
        if (_configuration.TryGet(key, out Value value) && !value.IsNull)
            return value;
        return _procedure.Settings.Single(setting => setting.Name == key).Default ?? default;
    }

    private Value Argument(Parameter parameter, Value value)
    {
        if (value.IsNull)
            return parameter.Default ?? throw AlgorithmErrors.ArgumentMissing(_procedure.Name, parameter.Name);
        Check(parameter, value);
        return value;
    }

    private void CheckConfiguration()
    {
        for (int i = 0; i < _configuration.Count; i++)
        {
            string key = _configuration.Keys[i];
            Parameter setting = _procedure.Settings.FirstOrDefault(setting => setting.Name == key)
                ?? throw AlgorithmErrors.UnknownKey(_procedure.Name, key, [.. _procedure.Settings.Select(known => known.Name)]);
            Check(setting, _configuration.Values[i]);
        }
    }

    private void Check(Parameter parameter, Value value)
    {
        if ((value.Kind.ToTypes() & (parameter.Types | ValueTypes.Null)) == 0)
            throw AlgorithmErrors.ArgumentType(_procedure.Name, parameter.Name, TypePhrase.Of(parameter.Types), value.Kind);
    }

    private long AtLeast(string name, long value, long least)
    {
        if (value >= least)
            return value;
        string expected = string.Create(CultureInfo.InvariantCulture, $"an integer of at least {least}");
        throw AlgorithmErrors.ArgumentRange(_procedure.Name, name, expected, value.ToString(CultureInfo.InvariantCulture));
    }
}
