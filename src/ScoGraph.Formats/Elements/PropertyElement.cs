using ScoGraph.Model.Values;

namespace ScoGraph.Formats.Elements;

/// <summary>A property of an element: a key and a value that a store can hold, never null.</summary>
internal readonly struct PropertyElement(string key, Value value)
{
    public string Key => key;

    public Value Value => value;
}
