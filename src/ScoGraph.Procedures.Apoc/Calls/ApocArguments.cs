using System.Globalization;
using ScoGraph.Model.Elements;
using ScoGraph.Model.Values;

namespace ScoGraph.Procedures.Apoc.Calls;

/// <summary>The arguments of a call, read as what they are to be; what they are not is said with the name of the parameter.</summary>
/// <param name="Given">The arguments.</param>
/// <param name="Names">The names of the parameters.</param>
internal readonly record struct ApocArguments(IReadOnlyList<object?> Given, IReadOnlyList<string> Names)
{
    public object? this[int index] => Given[index];

    public bool IsNull(int index) => Given[index] is null;

    /// <summary>A list; null stays null.</summary>
    public IReadOnlyList<object?>? ListOrNull(int index) => Given[index] switch
    {
        null => null,
        IReadOnlyList<object?> list => list,
        _ => throw Wrong(index, "a LIST"),
    };

    /// <summary>A list; nothing for null.</summary>
    public IReadOnlyList<object?> List(int index) => ListOrNull(index) ?? [];

    /// <summary>The elements of a list, or a value that is none as the only one; nothing for null.</summary>
    public IReadOnlyList<object?> Many(int index) => Given[index] switch
    {
        null => [],
        IReadOnlyList<object?> list => list,
        var one => [one],
    };

    public IReadOnlyDictionary<string, object?>? MapOrNull(int index) => Given[index] switch
    {
        null => null,
        IReadOnlyDictionary<string, object?> map => map,
        Node node => node.Properties,
        Relationship relationship => relationship.Properties,
        _ => throw Wrong(index, "a MAP"),
    };

    public IReadOnlyDictionary<string, object?> Map(int index) => MapOrNull(index) ?? new Dictionary<string, object?>();

    public string? TextOrNull(int index) => Given[index] switch
    {
        null => null,
        string text => text,
        _ => throw Wrong(index, "a STRING"),
    };

    /// <exception cref="ArgumentException">It is no text, or null.</exception>
    public string Text(int index) => TextOrNull(index) ?? throw Wrong(index, "a STRING");

    /// <summary>A text, or the one that stands for null.</summary>
    public string Text(int index, string orElse) => TextOrNull(index) ?? orElse;

    public long? IntegerOrNull(int index) => Given[index] switch
    {
        null => null,
        long number => number,
        double number when number == Math.Floor(number) && Math.Abs(number) < 1L << 53 => (long)number,
        _ => throw Wrong(index, "an INTEGER"),
    };

    public long Integer(int index, long orElse) => IntegerOrNull(index) ?? orElse;

    /// <summary>A number that says how many of something there are.</summary>
    public int Count(int index, int orElse)
    {
        long number = Integer(index, orElse);
        return number is >= 0 and <= int.MaxValue ? (int)number : throw Wrong(index, "an INTEGER that is not negative");
    }

    public bool Flag(int index, bool orElse) => Given[index] switch
    {
        null => orElse,
        bool flag => flag,
        _ => throw Wrong(index, "a BOOLEAN"),
    };

    public Node? NodeOrNull(int index) => Given[index] switch
    {
        null => null,
        Node node => node,
        _ => throw Wrong(index, "a NODE"),
    };

    public Node Node(int index) => NodeOrNull(index) ?? throw Wrong(index, "a NODE");

    /// <summary>The texts of a list; nulls are left out.</summary>
    public string[] Texts(int index)
    {
        List<string> texts = [];
        foreach (object? item in Many(index))
        {
            if (item is not null)
                texts.Add(item as string ?? throw Wrong(index, "a LIST of STRINGs"));
        }

        return [.. texts];
    }

    /// <summary>The numbers of a list; nulls are left out.</summary>
    public double[] Numbers(int index)
    {
        List<double> numbers = [];
        foreach (object? item in List(index))
        {
            if (item is not null)
                numbers.Add(item is long or double ? Convert.ToDouble(item, CultureInfo.InvariantCulture)
                    : throw Wrong(index, "a LIST of numbers"));
        }

        return [.. numbers];
    }

    public ArgumentException Wrong(int index, string wanted) =>
        new($"`{Names[index]}` is {wanted}, not {LiteralText.Write(ClrValues.FromClr(Given[index]))}.");
}
