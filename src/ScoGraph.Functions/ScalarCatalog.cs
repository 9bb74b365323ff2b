using ScoGraph.Functions.Scalar;
using ScoGraph.Functions.Scalar.Conversion;
using ScoGraph.Functions.Scalar.Elements;
using ScoGraph.Functions.Scalar.General;
using ScoGraph.Functions.Scalar.Numeric;
using ScoGraph.Functions.Scalar.Sequences;
using ScoGraph.Functions.Scalar.Text;
using ScoGraph.Functions.Scalar.Trigonometric;

namespace ScoGraph.Functions;

/// <summary>The scalar functions that are not about time, sorted by name.</summary>
internal static class ScalarCatalog
{
    public static IReadOnlyList<ScalarFunction> All { get; } =
    [
        new AbsFunction(),
        new AcosFunction(),
        new AsinFunction(),
        new AtanFunction(),
        new Atan2Function(),
        new TrimFunction("btrim"),
        new CeilFunction(),
        new CharLengthFunction("character_length"),
        new CharLengthFunction("char_length"),
        new CoalesceFunction(),
        new CosFunction(),
        new CotFunction(),
        new DegreesFunction(),
        new EFunction(),
        new ElementIdFunction(),
        new EndNodeFunction(),
        new ExistsFunction(),
        new ExpFunction(),
        new FloorFunction(),
        new HaversinFunction(),
        new HeadFunction(),
        new IdFunction(),
        new IsEmptyFunction(),
        new IsNaNFunction(),
        new KeysFunction(),
        new LabelsFunction(),
        new LastFunction(),
        new LeftFunction(),
        new LengthFunction(),
        new LogFunction(),
        new Log10Function(),
        new LowerFunction("lower"),
        new LtrimFunction(),
        new NodesFunction(),
        new NullIfFunction(),
        new PiFunction(),
        new PropertiesFunction(),
        new RadiansFunction(),
        new RandFunction(),
        new RangeFunction(),
        new RelationshipsFunction(),
        new ReplaceFunction(),
        new ReverseFunction(),
        new RightFunction(),
        new RoundFunction(),
        new RtrimFunction(),
        new SignFunction(),
        new SinFunction(),
        new SizeFunction(),
        new SplitFunction(),
        new SqrtFunction(),
        new StartNodeFunction(),
        new SubstringFunction(),
        new TailFunction(),
        new TanFunction(),
        new ToBooleanFunction(),
        new ToBooleanListFunction(),
        new ToBooleanOrNullFunction(),
        new ToFloatFunction(),
        new ToFloatListFunction(),
        new ToFloatOrNullFunction(),
        new ToIntegerFunction(),
        new ToIntegerListFunction(),
        new ToIntegerOrNullFunction(),
        new LowerFunction("toLower"),
        new ToStringFunction(),
        new ToStringListFunction(),
        new ToStringOrNullFunction(),
        new UpperFunction("toUpper"),
        new TrimFunction("trim"),
        new TypeFunction(),
        new UpperFunction("upper"),
        new ValueTypeFunction(),
    ];
}
