namespace ScoGraph.Model.Values.Temporal.Zones;

/// <summary>What the zone of a date-time says of it.</summary>
internal static class DateTimeZoning
{
    extension(DateTimeValue instant)
    {
        /// <summary>The named zone; a fixed offset where there is no name.</summary>
        public TemporalZone Zone => TemporalZone.Of(instant.ZoneId, instant.OffsetSeconds);

        /// <summary>The same instant as a clock in another zone shows it.</summary>
        public DateTimeValue In(TemporalZone zone) => zone.AtInstant(instant.EpochSecond, instant.NanosecondOfSecond);
    }
}
